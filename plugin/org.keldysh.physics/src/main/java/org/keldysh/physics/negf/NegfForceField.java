package org.keldysh.physics.negf;

import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;

/** Exact electronic forces from nonequilibrium Green's functions. */
public final class NegfForceField implements ForceField {

    private final NegfSolver m_solver;

    /**
     * @param device the device
     * @param tolerance largest error of any density, 1e-12 to 0.1
     * @param threads number of threads, 1 to 1024
     * @throws IllegalArgumentException if tolerance or threads is out of range, or the work space does not fit into memory
     */
    public NegfForceField(final Device device, final double tolerance, final int threads) {
        m_solver = new NegfSolver(device, tolerance, threads);
    }

    @Override
    public Device device() {
        return m_solver.device();
    }

    @Override
    public String name() {
        return "NEGF";
    }

    @Override
    public void evaluate(final double[] displacement, final Forces forces) {
        m_solver.solve(displacement).fill(forces, device(), displacement);
    }

    @Override
    public void close() {
        m_solver.close();
    }
}
