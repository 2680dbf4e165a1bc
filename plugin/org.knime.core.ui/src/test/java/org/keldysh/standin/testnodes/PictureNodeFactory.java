package org.keldysh.standin.testnodes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.knime.core.data.DoubleValue;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** A node for tests that makes a picture as wide as a table has rows, or passes on the picture that it gets. */
public final class PictureNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Picture").icon("picture.png")
        .shortDescription("Makes a picture.").fullDescription("<p>Makes a picture.</p>").sinceVersion(0, 1, 0)
        .dynamicPorts(ports -> ports
            .addInputPortGroup("Table", g -> g.name("Numbers").description("Rows.").fixed(BufferedDataTable.TYPE))
            .addInputPortGroup("Background",
                g -> g.name("Background").description("A picture.").optional().supportedTypes(ImagePortObject.TYPE))
            .addOutputPortGroup("Picture",
                g -> g.name("Picture").description("The picture.").fixed(ImagePortObject.TYPE)))
        .model(model -> model.withoutParameters().configure(PictureNodeFactory::configure)
            .execute(PictureNodeFactory::execute));

    /** For the registry. */
    public PictureNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
        throws InvalidSettingsException {
        if (!input.getInTableSpec(0).containsCompatibleType(DoubleValue.class)) {
            throw new InvalidSettingsException("The table has no column with numbers; connect one that has.");
        }
        output.setOutSpecs(new ImagePortObjectSpec(PNGImageContent.TYPE));
        output.setWarningMessage("The picture is black.");
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output) throws KNIMEException {
        if (input.getInPortObjects().length > 1) {
            output.setOutData(input.<ImagePortObject> getInPortObject(1));
            return;
        }
        final var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage((int)input.getInTable(0).size(), 1, BufferedImage.TYPE_INT_RGB), "png",
                bytes);
        } catch (final IOException ex) {
            throw new KNIMEException("The picture cannot be written.", ex);
        }
        output.setOutData(new ImagePortObject(new PNGImageContent(bytes.toByteArray()),
            new ImagePortObjectSpec(PNGImageContent.TYPE)));
    }
}
