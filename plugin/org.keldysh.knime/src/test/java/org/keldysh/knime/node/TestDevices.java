package org.keldysh.knime.node;

import org.keldysh.knime.port.HolsteinDevicePortObject;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/** Devices that are small enough for tests. */
public final class TestDevices {

    /** 6 x 4 sites at a bias of 1.7. */
    public static final Device TINY = of(6, 4);

    private TestDevices() {
    }

    public static Device of(final int length, final int width) {
        return new Device(new SquareLattice(length, width, true), new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, 1.7, 0,
            0);
    }

    public static HolsteinDevicePortObject tiny() {
        return new HolsteinDevicePortObject(TINY);
    }
}
