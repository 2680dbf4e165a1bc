package org.keldysh.knime.port;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.keldysh.learning.TrainingDomain;
import org.keldysh.learning.ValueRange;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The JSON form of a training domain: for each lattice the two devices at the lower and upper ends of all ranges. The domain
 * that covers these devices is the domain itself.
 */
final class TrainingDomainJson {

    private TrainingDomainJson() {
    }

    static JsonArray write(final TrainingDomain domain) {
        final JsonArray devices = new JsonArray();
        for (final SquareLattice lattice : domain.lattices()) {
            devices.add(DeviceJson.write(corner(domain, lattice, ValueRange::minimum)));
            devices.add(DeviceJson.write(corner(domain, lattice, ValueRange::maximum)));
        }
        return devices;
    }

    private static Device corner(final TrainingDomain domain, final SquareLattice lattice,
        final ToDoubleFunction<ValueRange> end) {
        return new Device(lattice, domain.model(), domain.leadBroadening(), domain.bathBroadening(),
            end.applyAsDouble(domain.temperature()), end.applyAsDouble(domain.leftPotential()),
            end.applyAsDouble(domain.rightPotential()), domain.bathPotential());
    }

    static TrainingDomain read(final JsonArray array) throws IOException {
        final List<Device> devices = new ArrayList<>();
        for (final JsonElement element : array) {
            if (!(element instanceof JsonObject)) {
                throw new IOException("a device is not an object");
            }
            devices.add(DeviceJson.read(element.getAsJsonObject()));
        }
        if (devices.isEmpty()) {
            throw new IOException("it names no device");
        }
        try {
            return TrainingDomain.of(devices);
        } catch (final IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
