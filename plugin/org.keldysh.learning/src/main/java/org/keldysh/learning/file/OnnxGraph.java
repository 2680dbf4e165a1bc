package org.keldysh.learning.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.keldysh.learning.network.Activation;
import org.keldysh.learning.network.Committee;
import org.keldysh.learning.network.DenseLayer;
import org.keldysh.learning.network.DensityNetwork;
import org.nd4j.shade.protobuf.ByteString;

import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TensorShapeProto.Dimension;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;

/** The computation of a force network as a graph of ONNX operators. */
final class OnnxGraph {

    private static final String SITES = "sites";

    private final GraphProto.Builder m_graph = GraphProto.newBuilder().setName("force_network");

    private final Committee m_committee;

    private final double m_coupling;

    /**
     * @param committee the networks
     * @param coupling g
     */
    OnnxGraph(final Committee committee, final double coupling) {
        m_committee = committee;
        m_coupling = coupling;
    }

    GraphProto build() {
        m_graph.addInput(value(OnnxFile.PATCH, m_committee.layout().inputs()));
        final String mean = node("Mean", "mean", outputs("network", m_committee.networks()));
        node("Clip", OnnxFile.DENSITY, mean, scalar("empty", 0), scalar("full", 1));
        node("Sub", "densityFromHalf", OnnxFile.DENSITY, scalar("half", 0.5));
        node("Mul", OnnxFile.ELECTRONIC_FORCE, "densityFromHalf", scalar("coupling", m_coupling));
        m_graph.addOutput(value(OnnxFile.DENSITY, 1)).addOutput(value(OnnxFile.ELECTRONIC_FORCE, 1));
        if (m_committee.knowsUncertainty()) {
            uncertainty();
            m_graph.addOutput(value(OnnxFile.UNCERTAINTY, 1));
        }
        return m_graph.build();
    }

    /** Adds scale times the root of the members' sample variance and the squared residual. */
    private void uncertainty() {
        final List<String> squares = new ArrayList<>();
        if (m_committee.members().size() > 1) {
            variance(squares);
        }
        m_committee.errorNetwork().map(network -> network("error_", network))
            .ifPresent(residual -> squares.add(node("Mul", "squaredResidual", residual, residual)));
        final String sum = node("Sum", "squaredUncertainty", squares.toArray(String[]::new));
        node("Mul", OnnxFile.UNCERTAINTY, node("Sqrt", "unscaledUncertainty", sum), scalar("scale", m_committee.scale()));
    }

    private void variance(final List<String> squares) {
        final String[] outputs = outputs("member", m_committee.members());
        final String mean = node("Mean", "memberMean", outputs);
        for (int m = 0; m < outputs.length; m++) {
            final String deviation = node("Sub", "deviation" + m, outputs[m], mean);
            final String square = node("Mul", "square" + m, deviation, deviation);
            squares.add(node("Mul", "variance" + m, square, scalar("weight" + m, 1.0 / (outputs.length - 1))));
        }
    }

    private String[] outputs(final String name, final List<DensityNetwork> networks) {
        final String[] outputs = new String[networks.size()];
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = network(name + k + "_", networks.get(k));
        }
        return outputs;
    }

    /** Adds one network. Returns the name of its output, in its own units. */
    private String network(final String prefix, final DensityNetwork network) {
        String values = standardised(prefix, network);
        for (int l = 0; l < network.layers().size(); l++) {
            final boolean hidden = l < network.layers().size() - 1;
            values = layer(prefix + "layer" + l, network.layers().get(l), values);
            values = hidden ? activated(prefix + "layer" + l, values) : values;
        }
        final String scaled = node("Mul", prefix + "scaled", values,
            scalar(prefix + "output_deviation", network.output().deviation()[0]));
        return node("Add", prefix + "output", scaled, scalar(prefix + "output_mean", network.output().mean()[0]));
    }

    private String standardised(final String prefix, final DensityNetwork network) {
        final int inputs = network.inputs().size();
        final float[] means = new float[inputs];
        final float[] factors = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            means[i] = (float)network.inputs().mean()[i];
            factors[i] = (float)network.inputs().factor(i);
        }
        final String centred =
            node("Sub", prefix + "centred", OnnxFile.PATCH, constant(prefix + "input_mean", means, inputs));
        return node("Mul", prefix + "standardised", centred, constant(prefix + "input_factor", factors, inputs));
    }

    private String layer(final String name, final DenseLayer layer, final String input) {
        final String weights = constant(name + "_weights", layer.weights(), layer.outputs(), layer.inputs());
        final String biases = constant(name + "_biases", layer.biases(), layer.outputs());
        final var transposed = AttributeProto.newBuilder().setName("transB").setType(AttributeProto.AttributeType.INT).setI(1);
        m_graph.addNode(NodeProto.newBuilder().setOpType("Gemm").setName(name).addAllInput(List.of(input, weights, biases))
            .addOutput(name).addAttribute(transposed));
        return name;
    }

    private String activated(final String name, final String input) {
        final Activation activation = m_committee.activation();
        return node(switch (activation) {
            case TANH -> "Tanh";
            case RELU -> "Relu";
        }, name + "_" + activation.serialName(), input);
    }

    private String node(final String operator, final String output, final String... inputs) {
        m_graph.addNode(
            NodeProto.newBuilder().setOpType(operator).setName(output).addAllInput(List.of(inputs)).addOutput(output));
        return output;
    }

    private String scalar(final String name, final double value) {
        return constant(name, new float[]{(float)value});
    }

    private String constant(final String name, final float[] values, final long... shape) {
        final ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        final var tensor = TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE)
            .setRawData(ByteString.copyFrom(bytes.array()));
        for (final long length : shape) {
            tensor.addDims(length);
        }
        m_graph.addInitializer(tensor);
        return name;
    }

    private static ValueInfoProto value(final String name, final int columns) {
        final var shape = TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam(SITES))
            .addDim(Dimension.newBuilder().setDimValue(columns));
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder()
            .setTensorType(TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE).setShape(shape))).build();
    }
}
