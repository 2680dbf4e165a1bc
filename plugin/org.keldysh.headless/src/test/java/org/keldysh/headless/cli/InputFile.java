package org.keldysh.headless.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A valid input of a 4 x 2 lattice, to be changed and written. */
final class InputFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode m_root = MAPPER.createObjectNode();

    InputFile() {
        m_root.putObject("device").put("length", 4).put("width", 2).put("periodicWidth", true).put("hopping", 1)
            .put("coupling", 1.5).put("stiffness", 1).put("neighbourCoupling", 0.15).put("leadBroadening", 1)
            .put("bathBroadening", 0).put("temperature", 0.05).put("leftPotential", 1.7).put("rightPotential", 0)
            .put("bathPotential", 0);
        final ArrayNode displacement = m_root.putArray("displacement");
        for (int i = 0; i < 8; i++) {
            displacement.add((i / 2 + i) % 2 == 0 ? 1.5 : -1.5);
        }
    }

    InputFile withSimulation() {
        m_root.putObject("simulation").put("damping", 1).put("timeStep", 0.1).put("steps", 25)
            .put("noiseTemperature", 0.02).put("seed", 1).put("forceField", "negf").put("tolerance", 1e-5)
            .put("recordEvery", 10);
        return this;
    }

    /** @param path keys separated by dots; json the new value, or null to remove the key */
    InputFile set(final String path, final String json) throws IOException {
        final int dot = path.lastIndexOf('.');
        final ObjectNode parent = dot < 0 ? m_root : (ObjectNode)m_root.get(path.substring(0, dot));
        if (json == null) {
            parent.remove(path.substring(dot + 1));
        } else {
            parent.set(path.substring(dot + 1), MAPPER.readTree(json));
        }
        return this;
    }


    Path write(final Path folder) throws IOException {
        return Files.writeString(folder.resolve("input.json"), m_root.toString());
    }
}
