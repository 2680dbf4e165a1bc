package org.keldysh.knime.port;

import java.io.IOException;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

import com.google.gson.JsonObject;

/** The JSON form of a device: one number or truth value per parameter, none of them optional. */
public final class DeviceJson {

    private DeviceJson() {
    }

    /**
     * @param device a device
     * @return its parameters, by the names they have in all files
     */
    public static JsonObject write(final Device device) {
        final JsonObject json = new JsonObject();
        json.addProperty("length", device.lattice().length());
        json.addProperty("width", device.lattice().width());
        json.addProperty("periodicWidth", device.lattice().periodicWidth());
        json.addProperty("hopping", device.model().hopping());
        json.addProperty("coupling", device.model().coupling());
        json.addProperty("stiffness", device.model().stiffness());
        json.addProperty("neighbourCoupling", device.model().neighbourCoupling());
        json.addProperty("leadBroadening", device.leadBroadening());
        json.addProperty("bathBroadening", device.bathBroadening());
        json.addProperty("temperature", device.temperature());
        json.addProperty("leftPotential", device.leftPotential());
        json.addProperty("rightPotential", device.rightPotential());
        json.addProperty("bathPotential", device.bathPotential());
        return json;
    }

    static Device read(final JsonObject object) throws IOException {
        final JsonFields json = new JsonFields(object);
        try {
            return new Device(
                new SquareLattice(json.integer("length"), json.integer("width"), json.truth("periodicWidth")),
                new HolsteinModel(json.number("hopping"), json.number("coupling"), json.number("stiffness"),
                    json.number("neighbourCoupling")),
                json.number("leadBroadening"), json.number("bathBroadening"), json.number("temperature"),
                json.number("leftPotential"), json.number("rightPotential"), json.number("bathPotential"));
        } catch (final IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
