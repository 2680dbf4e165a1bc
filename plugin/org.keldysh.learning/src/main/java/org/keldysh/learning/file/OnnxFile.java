package org.keldysh.learning.file;

import java.util.LinkedHashMap;
import java.util.Map;

import org.keldysh.learning.ForceNetwork;
import org.keldysh.learning.patch.PatchLayout;

import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;

/**
 * A force network in the Open Neural Network Exchange format (operator set 13), for programs other than Keldysh. Standardisation,
 * layers, limits and coupling are all inside of the graph:
 * <ul>
 * <li>input {@code patch}, single precision, N x inputs: the surroundings of N sites in the order of {@link PatchLayout}, in their
 * own units;</li>
 * <li>output {@code density}, N x 1, each in [0, 1];</li>
 * <li>output {@code electronicForce}, N x 1: g (n - 1/2);</li>
 * <li>output {@code uncertainty}, N x 1: standard deviation of the density, if the committee knows it.</li>
 * </ul>
 * The metadata hold the description of the model file ({@code model.json}) and, one by one, what is needed to use the network.
 */
public final class OnnxFile {

    /** Name of the input. */
    public static final String PATCH = "patch";

    /** Name of the output with the densities. */
    public static final String DENSITY = "density";

    /** Name of the output with g (n - 1/2). */
    public static final String ELECTRONIC_FORCE = "electronicForce";

    /** Name of the output with the standard deviation of the density. */
    public static final String UNCERTAINTY = "uncertainty";

    /** The format of 2020 and 2021, which goes with operator set 13; every ONNX Runtime since 1.7 reads it. */
    private static final int IR_VERSION = 7;

    private static final int OPERATOR_SET = 13;

    private static final String INPUTS = """
        Input "patch": one row for each site, r = patchRadius, s = 2 r + 1. \
        First s * s displacements Q(x + dx, y + dy), dx outermost, both from -r to r; y wraps where the width is periodic, and \
        Q outside of the sample is 0. \
        Then six numbers about the transparencies T_L and T_R to the left and to the right electrode: T_L, T_R, their eighth roots, \
        a / (a + b) and b / (a + b) with a and b the fourth roots of T_L and T_R. With m(x, y) = s(x, y) / 2 + (s(x, y - 1) + \
        s(x, y + 1)) / 4, s = (-1)^(x + y) Q, and p = 1 / (1 + |m|^3): T_L(0, y) = 1 and T_L(x + 1, y) is the mean of p T_L over \
        (x, y - 1), (x, y), (x, y + 1), where y wraps if the width is periodic and the row at an open edge counts again beyond it; \
        T_R is the same from the right. A T below 1e-30 (1e-300 for the roots) is 0; if both are 0, the last two numbers are 1/2. \
        Then t Re G at z = mu + i pi T for the left and the right electrode, then at mu + 3 i pi T for both, T at least 0.01 |t|: \
        the retarded Green's function of the site in a strip of all columns and the rows y - d to y + d, d = 2 at the first energy and \
        1 at the second, which wrap if the width is periodic and more than 2 and end at an open edge. G is the middle element of \
        (z - H)^-1 with the diagonal z + g Q + i Gamma / 2, Gamma the broadening by reservoirs, and -t on bonds; in the rows y - d \
        and y + d the diagonal is less by what lies beyond: t^2 g of the neighbour there, g = 1/(its diagonal - t^2 sum of g of its \
        other neighbours), four times from g = 0 on. \
        Then s column masks, dx from -r to r: 1 if column x + dx is inside of the sample, 0 if it is in an electrode. \
        Then s row masks, dy from -r to r: 1 if row y + dy is inside of the sample (always where the width is periodic), 0 if it is \
        beyond an open edge. \
        Then the left potential, the right potential and the temperature. \
        Then exp(-x / 6) and exp(-(length - 1 - x) / 6), the closeness to the left and to the right electrode. \
        Output "density": occupation n of the site, between 0 and 1. \
        Output "uncertainty", if the network knows it: standard deviation of the density. \
        Output "electronicForce": g (n - 1/2) with g = coupling. \
        The total force is electronicForce - k Q - kappa (sum of Q of the nearest neighbours), k = stiffness, \
        kappa = neighbourCoupling. Units: hbar = e = k_B = 1.""";

    private OnnxFile() {
    }

    /**
     * @param network what to write
     * @return the content of its file, the same for the same network
     */
    public static byte[] bytes(final ForceNetwork network) {
        final var model = ModelProto.newBuilder().setIrVersion(IR_VERSION).setProducerName("Keldysh").setModelVersion(1)
            .setDocString("Electron density and electronic force of a site, given the lattice around it. " + INPUTS)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
            .setGraph(new OnnxGraph(network.committee(), network.provenance().domain().model().coupling()).build());
        metadata(network).forEach(
            (key, value) -> model.addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }

    private static Map<String, String> metadata(final ForceNetwork network) {
        final PatchLayout layout = new PatchLayout(network.patchRadius());
        final var model = network.provenance().domain().model();
        final Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("model.json", ModelCodec.description(network));
        metadata.put("patchRadius", String.valueOf(layout.radius()));
        metadata.put("inputs", String.valueOf(layout.inputs()));
        metadata.put("transparencyIndex", String.valueOf(layout.transparency()));
        metadata.put("localGreenFunctionIndex", String.valueOf(layout.localGreenFunction()));
        metadata.put("columnMaskIndex", String.valueOf(layout.columnMask()));
        metadata.put("rowMaskIndex", String.valueOf(layout.rowMask()));
        metadata.put("reservoirsIndex", String.valueOf(layout.reservoirs()));
        metadata.put("closenessIndex", String.valueOf(layout.closeness()));
        metadata.put("hopping", String.valueOf(model.hopping()));
        metadata.put("coupling", String.valueOf(model.coupling()));
        metadata.put("stiffness", String.valueOf(model.stiffness()));
        metadata.put("neighbourCoupling", String.valueOf(model.neighbourCoupling()));
        return metadata;
    }
}
