package org.keldysh.knime.port;

import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Content of ports that carry pictures. */
public final class Pictures {

    private Pictures() {
    }

    /** @return specification of a port with a PNG picture */
    public static ImagePortObjectSpec spec() {
        return new ImagePortObjectSpec(PNGImageContent.TYPE);
    }

    /**
     * @param png bytes of a PNG file
     * @return content of the port
     */
    public static ImagePortObject port(final byte[] png) {
        return new ImagePortObject(new PNGImageContent(png), spec());
    }
}
