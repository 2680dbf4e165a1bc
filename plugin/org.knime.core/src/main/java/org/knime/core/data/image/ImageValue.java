package org.knime.core.data.image;

import org.knime.core.data.DataValue;

/** A value that is a picture. */
public interface ImageValue extends DataValue {

    /** @return the picture */
    ImageContent getImageContent();

    /** @return the extension of files of this format, without a dot */
    String getImageExtension();
}
