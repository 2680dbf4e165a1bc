package org.keldysh.physics.observable;

import java.util.HashMap;
import java.util.Map;

import org.keldysh.physics.model.Device;

/** Wall locators of devices that differ in potentials and temperature only. The order of the bulk does not depend on the bias. */
public final class WallLocators {

    private final Map<Double, WallLocator> m_ofTemperature = new HashMap<>();

    /**
     * @param device a device, with the same model as all others
     * @return its wall locator
     * @throws IllegalArgumentException if its bulk has no charge-density wave
     */
    public WallLocator of(final Device device) {
        return m_ofTemperature.computeIfAbsent(device.temperature(), t -> new WallLocator(BulkOrder.of(device)));
    }
}
