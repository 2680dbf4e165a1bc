package org.knime.core.node.port.image;

import java.util.Objects;

import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** Says of which format a picture is. */
public final class ImagePortObjectSpec extends AbstractSimplePortObjectSpec {

    private DataType m_type;

    /** For the serializer. */
    public ImagePortObjectSpec() {
        m_type = null;
    }

    /** @param type the type of cells with such pictures */
    public ImagePortObjectSpec(final DataType type) {
        m_type = Objects.requireNonNull(type, "A picture needs a type.");
    }

    /** @return the type of cells with such pictures */
    public DataType getDataType() {
        return m_type;
    }

    @Override
    protected void save(final ModelContentWO content) {
        m_type.save(content);
    }

    @Override
    protected void load(final ModelContentRO content) throws InvalidSettingsException {
        m_type = DataType.load(content);
    }

    /** Writes and reads such specifications. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<ImagePortObjectSpec> {
    }
}
