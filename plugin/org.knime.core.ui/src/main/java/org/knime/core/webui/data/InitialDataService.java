package org.knime.core.webui.data;

import java.io.IOException;
import java.util.function.Supplier;

/**
 * Gives a view the data with which it starts.
 *
 * @param <D> the class of the data
 */
public final class InitialDataService<D> {

    private final Supplier<D> m_data;

    private final Serializer<D> m_serializer;

    private InitialDataService(final Supplier<D> data, final Serializer<D> serializer) {
        m_data = data;
        m_serializer = serializer;
    }

    /**
     * @param data makes the data
     * @return a builder for a service
     * @param <D> the class of the data
     */
    public static <D> InitialDataServiceBuilder<D> builder(final Supplier<D> data) {
        return new InitialDataServiceBuilder<>(data);
    }

    /** @return the data, under {@code result}, as JSON */
    public String getInitialData() {
        try {
            return "{\"result\":" + m_serializer.serialize(m_data.get()) + "}";
        } catch (final IOException ex) {
            throw new IllegalStateException("The data of the view cannot be written: " + ex.getMessage(), ex);
        }
    }

    /**
     * Writes data as JSON.
     *
     * @param <D> the class of the data
     */
    public interface Serializer<D> {

        /**
         * @param data what to write
         * @return JSON
         * @throws IOException if writing fails
         */
        String serialize(D data) throws IOException;
    }

    /**
     * Collects what belongs to a service.
     *
     * @param <D> the class of the data
     */
    public static final class InitialDataServiceBuilder<D> {

        private final Supplier<D> m_data;

        private Serializer<D> m_serializer = InitialDataServiceBuilder::text;

        private InitialDataServiceBuilder(final Supplier<D> data) {
            m_data = data;
        }

        private static String text(final Object data) {
            if (data instanceof String) {
                return (String)data;
            }
            throw new IllegalStateException("Here the data of a view must be JSON text or come with a serializer.");
        }

        /**
         * @param serializer writes the data as JSON
         * @return this
         */
        public InitialDataServiceBuilder<D> serializer(final Serializer<D> serializer) {
            m_serializer = serializer;
            return this;
        }

        /** @return the service */
        public InitialDataService<D> build() {
            return new InitialDataService<>(m_data, m_serializer);
        }
    }
}
