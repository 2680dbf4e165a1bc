package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A specification that consists of settings. It needs a public constructor without arguments. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    /** @param content receives the specification */
    protected abstract void save(ModelContentWO content);

    /**
     * @param content what {@link #save} wrote
     * @throws InvalidSettingsException if it is damaged
     */
    protected abstract void load(ModelContentRO content) throws InvalidSettingsException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object other) {
        return this == other || other != null && getClass().equals(other.getClass())
            && content().equals(((AbstractSimplePortObjectSpec)other).content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private ModelContent content() {
        final var content = new ModelContent("content");
        save(content);
        return content;
    }

    /**
     * Writes and reads such specifications. Subclasses only name the class of the specifications.
     *
     * @param <T> the class of the specifications
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
        extends PortObjectSpecSerializer<T> {

        private final Class<T> m_class = TypeArgument.of(getClass());

        @Override
        public void savePortObjectSpec(final T spec, final PortObjectSpecZipOutputStream out) throws IOException {
            ((AbstractSimplePortObjectSpec)spec).content().saveToXML(out);
        }

        @Override
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            final T spec = TypeArgument.instantiate(m_class);
            try {
                spec.load(ModelContent.loadFromXML(in));
            } catch (final InvalidSettingsException ex) {
                throw new IOException("The specification is damaged: " + ex.getMessage(), ex);
            }
            return spec;
        }
    }
}
