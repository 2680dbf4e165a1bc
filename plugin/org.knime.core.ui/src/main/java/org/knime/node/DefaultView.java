package org.knime.node;

import java.util.Arrays;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.InitialDataService.Serializer;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.parameters.NodeParameters;

/** A view of an executed node: a page and the data with which it starts. */
public final class DefaultView implements FluentNodeAPI {

    private final String m_description;

    private final Page m_page;

    private Function<ViewInput, InitialDataService<?>> m_initialData;

    private DefaultView(final String description, final Page page) {
        m_description = description;
        m_page = page;
    }

    static RequireViewParameters create() {
        return parameters -> {
            if (parameters != null) {
                throw new UnsupportedOperationException("Views with parameters cannot run here.");
            }
            return description -> page -> new DefaultView(description, page.apply(Page.create()));
        };
    }

    String description() {
        return m_description;
    }

    Page page() {
        return m_page;
    }

    Function<ViewInput, InitialDataService<?>> initialData() {
        return m_initialData;
    }

    /**
     * @param data describes the data with which the view starts
     * @param <D> the class of the data
     * @return this
     */
    public <D> DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<D>> data) {
        final DefaultInitialData<D> described = data.apply(new RequireInitialData() {

            @Override
            public <T> DefaultInitialData<T> data(final Function<ViewInput, T> supplier) {
                return new DefaultInitialData<>(supplier);
            }
        });
        m_initialData = described::service;
        return this;
    }

    /** Asks for the parameters. */
    public interface RequireViewParameters {

        /**
         * @param parameters the class of the parameters, {@code null} for none
         * @return asks for the description
         */
        RequireDescription parametersClass(Class<? extends NodeParameters> parameters);

        /** @return asks for the description */
        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Asks for the description. */
    public interface RequireDescription {

        /**
         * @param description what the view shows
         * @return asks for the page
         */
        RequirePage description(String description);
    }

    /** Asks for the page. */
    public interface RequirePage {

        /**
         * @param page describes the page
         * @return the view
         */
        DefaultView page(Function<RequireFromFileOrString, Page> page);
    }

    /** Asks for the data with which the view starts. */
    public interface RequireInitialData {

        /**
         * @param data makes the data
         * @param <D> the class of the data
         * @return the described data
         */
        <D> DefaultInitialData<D> data(Function<ViewInput, D> data);
    }

    /** What there is to be viewed. */
    public interface ViewInput {

        /** @return the tables that the model keeps for the view */
        default BufferedDataTable[] getInternalTables() {
            return Arrays.stream(getInternalPortObjects()).map(BufferedDataTable.class::cast)
                .toArray(BufferedDataTable[]::new);
        }

        /** @return what the model keeps for the view */
        PortObject[] getInternalPortObjects();
    }

    /**
     * The data with which a view starts.
     *
     * @param <D> the class of the data
     */
    public static final class DefaultInitialData<D> implements FluentNodeAPI {

        private final Function<ViewInput, D> m_data;

        private Serializer<D> m_serializer;

        DefaultInitialData(final Function<ViewInput, D> data) {
            m_data = data;
        }

        /**
         * @param serializer writes the data as JSON
         * @return this
         */
        public DefaultInitialData<D> serializer(final Serializer<D> serializer) {
            if (m_serializer != null) {
                throw new IllegalStateException("Serializer already set.");
            }
            m_serializer = serializer;
            return this;
        }

        InitialDataService<D> service(final ViewInput input) {
            final var builder = InitialDataService.builder(() -> m_data.apply(input));
            return m_serializer == null ? builder.build() : builder.serializer(m_serializer).build();
        }
    }
}
