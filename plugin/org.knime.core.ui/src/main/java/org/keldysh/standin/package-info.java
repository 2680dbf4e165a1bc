/**
 * Runs KNIME nodes without KNIME: finds their factories in {@code plugin.xml} files, makes them, loads their settings,
 * configures and executes them by KNIME's rules. No class of KNIME appears in the signatures of this package.
 */
package org.keldysh.standin;
