package org.keldysh.learning.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.ForceNetworkFormatException;
import org.keldysh.learning.network.Activation;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.DenseLayer;
import org.keldysh.learning.network.DensityNetwork;
import org.keldysh.learning.patch.PatchLayout;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Translates a network into the entries of its archive and back. */
final class ModelCodec {

    static final String FORMAT = "Keldysh force network";

    static final int VERSION = 4;

    private static final String DESCRIPTION = "model.json";

    private static final String WEIGHTS = "weights.bin";

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls()
        .registerTypeAdapter(double.class, new DoubleAdapter()).registerTypeAdapter(Double.class, new DoubleAdapter())
        .registerTypeAdapter(Activation.class, new ActivationAdapter()).create();

    private ModelCodec() {
    }

    static Map<String, byte[]> encode(final ForceNetwork network) {
        final Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(DESCRIPTION, description(network).getBytes(StandardCharsets.UTF_8));
        entries.put(WEIGHTS, weights(network.committee()));
        return entries;
    }

    /** What a person wants to know of a network, as JSON. */
    static String description(final ForceNetwork network) {
        return GSON.toJson(ModelDescription.of(network)) + "\n";
    }

    private static byte[] weights(final Committee committee) {
        final ByteBuffer buffer =
            ByteBuffer.allocate(Float.BYTES * committee.parameters()).order(ByteOrder.LITTLE_ENDIAN);
        committee.all().forEach(network -> put(network, buffer));
        return buffer.array();
    }

    private static void put(final DensityNetwork network, final ByteBuffer buffer) {
        for (final DenseLayer layer : network.layers()) {
            put(layer.weights(), buffer);
            put(layer.biases(), buffer);
        }
    }

    private static void put(final float[] values, final ByteBuffer buffer) {
        for (final float value : values) {
            buffer.putFloat(value);
        }
    }

    static ForceNetwork decode(final Map<String, byte[]> entries) throws ForceNetworkFormatException {
        final byte[] json = entries.get(DESCRIPTION);
        final byte[] weights = entries.get(WEIGHTS);
        if (json == null || weights == null) {
            throw new ForceNetworkFormatException("has no " + DESCRIPTION + " or no " + WEIGHTS
                + ", so it is not a Keldysh force network; choose a file that was written by Keldysh.");
        }
        try {
            final JsonObject root = JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
            requireVersion(root.get("formatVersion").getAsInt());
            return network(GSON.fromJson(root, ModelDescription.class), weights);
        } catch (final RuntimeException e) {
            // whatever the parser and the constructors throw: the seal is right, so somebody edited the content
            throw new ForceNetworkFormatException("has a description that does not make sense ("
                + DESCRIPTION + " was changed by hand?); train the network again.", e);
        }
    }

    private static void requireVersion(final int version) throws ForceNetworkFormatException {
        if (version > VERSION) {
            throw new ForceNetworkFormatException("was written by a newer version of Keldysh (format " + version
                + ", this one reads up to " + VERSION + "); update Keldysh to use it.");
        }
        if (version < VERSION) {
            throw new ForceNetworkFormatException("was written by a test version of Keldysh (format " + version
                + ", whose inputs were others); train the network again.");
        }
    }

    private static ForceNetwork network(final ModelDescription description, final byte[] weights) {
        if (!FORMAT.equals(description.format())) {
            throw new IllegalArgumentException("Format " + description.format() + " is unknown.");
        }
        final ByteBuffer buffer = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN);
        final List<DensityNetwork> networks = networks(description, description.networks(), buffer);
        final List<DensityNetwork> members = networks(description, description.members(), buffer);
        final Optional<DensityNetwork> errorNetwork =
            Optional.ofNullable(description.errorNetwork()).map(network -> network(description, network, buffer));
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException("There are more weights than the layers have.");
        }
        return new ForceNetwork(new Committee(networks, members, errorNetwork, description.uncertaintyScale()),
            description.provenance());
    }

    private static List<DensityNetwork> networks(final ModelDescription description,
        final List<ModelDescription.Network> parts, final ByteBuffer buffer) {
        final List<DensityNetwork> networks = new ArrayList<>();
        parts.forEach(part -> networks.add(network(description, part, buffer)));
        return networks;
    }

    private static DensityNetwork network(final ModelDescription description, final ModelDescription.Network network,
        final ByteBuffer buffer) {
        return new DensityNetwork(new PatchLayout(description.patchRadius()), network.inputNormalisation(),
            network.outputNormalisation(), description.activation(), layers(network.widths(), buffer));
    }

    private static List<DenseLayer> layers(final List<Integer> widths, final ByteBuffer buffer) {
        final List<DenseLayer> layers = new ArrayList<>();
        for (int l = 1; l < widths.size(); l++) {
            final int inputs = widths.get(l - 1);
            final int outputs = widths.get(l);
            layers.add(new DenseLayer(inputs, outputs, floats(buffer, Math.multiplyExact(inputs, outputs)),
                floats(buffer, outputs)));
        }
        return layers;
    }

    private static float[] floats(final ByteBuffer buffer, final int count) {
        if (count < 0 || (long)count * Float.BYTES > buffer.remaining()) {
            throw new IllegalArgumentException("There are fewer weights than the layers have.");
        }
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = buffer.getFloat();
        }
        return values;
    }
}
