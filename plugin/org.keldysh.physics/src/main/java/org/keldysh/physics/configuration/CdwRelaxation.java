package org.keldysh.physics.configuration;

import org.keldysh.physics.force.ForceField;
import org.keldysh.physics.force.Forces;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.negf.NegfForceField;
import org.keldysh.physics.observable.BulkOrder;
import org.keldysh.physics.task.ProgressMonitor;

/** Relaxes the checkerboard charge-density wave between the electrodes of an unbiased device to zero force. */
final class CdwRelaxation {

    private static final double LARGEST_FORCE = 1e-6;

    private static final double DENSITY_TOLERANCE = 1e-8;

    private static final int MOST_ITERATIONS = 5000;

    private final Device m_device;

    CdwRelaxation(final Device device) {
        m_device = device;
    }

    double[] relax(final ProgressMonitor monitor) {
        final double[] displacement = new double[m_device.lattice().sites()];
        final double bulkOrder = BulkOrder.of(m_device);
        for (int i = 0; i < displacement.length; i++) {
            displacement[i] = bulkOrder * m_device.lattice().staggeredSign(i);
        }
        try (ForceField field = new NegfForceField(m_device, DENSITY_TOLERANCE, 1)) {
            descend(field, displacement, monitor);
        }
        return displacement;
    }

    private void descend(final ForceField field, final double[] displacement, final ProgressMonitor monitor) {
        final Forces forces = new Forces(displacement.length);
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            monitor.checkCanceled();
            field.evaluate(displacement, forces);
            if (step(displacement, forces.totalForce()) < LARGEST_FORCE) {
                return;
            }
        }
        throw new ArithmeticException("The charge-density wave did not relax within " + MOST_ITERATIONS
            + " steps; start from CHECKERBOARD instead, or check the couplings of the device.");
    }

    /** Moves along the force by a step that a harmonic lattice of stiffness k is stable under; returns the largest force. */
    private double step(final double[] displacement, final double[] force) {
        double largest = 0;
        for (int i = 0; i < displacement.length; i++) {
            largest = Math.max(largest, Math.abs(force[i]));
            displacement[i] += force[i] / m_device.model().stiffness();
        }
        return largest;
    }
}
