package org.knime.node;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What a node does: its parameters, what it makes of specifications and what it makes of data. */
public abstract class DefaultModel implements FluentNodeAPI {

    DefaultModel() {
    }

    static RequireModelParameters create() {
        return parameters -> configure -> execute -> new StandardModel(parameters, configure, execute);
    }

    abstract Optional<Class<? extends NodeParameters>> parametersClass();

    abstract ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure();

    abstract ExecuteConsumer execute();

    /** A model with a method for each step. */
    private static final class StandardModel extends DefaultModel {

        private final Class<? extends NodeParameters> m_parameters;

        private final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> m_configure;

        private final ExecuteConsumer m_execute;

        StandardModel(final Class<? extends NodeParameters> parameters,
            final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
            final ExecuteConsumer execute) {
            m_parameters = parameters;
            m_configure = configure;
            m_execute = execute;
        }

        @Override
        Optional<Class<? extends NodeParameters>> parametersClass() {
            return Optional.ofNullable(m_parameters);
        }

        @Override
        ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure() {
            return m_configure;
        }

        @Override
        ExecuteConsumer execute() {
            return m_execute;
        }
    }

    /** Asks for the parameters. */
    public interface RequireModelParameters {

        /**
         * @param parameters the class of the parameters
         * @return asks for what the node makes of specifications
         */
        RequireConfigureOrRearrangeColumns parametersClass(Class<? extends NodeParameters> parameters);

        /** @return asks for what the node makes of specifications */
        default RequireConfigureOrRearrangeColumns withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Asks for what the node makes of specifications. */
    public interface RequireConfigureOrRearrangeColumns {

        /**
         * @param configure makes the specifications of the outputs
         * @return asks for what the node makes of data
         */
        RequireExecute configure(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);
    }

    /**
     * Makes something of specifications.
     *
     * @param <I> what goes in
     * @param <O> what comes out
     */
    public interface ConfigureOrRearrangerConsumer<I, O> {

        /**
         * @param input what goes in
         * @param output takes what comes out
         * @throws InvalidSettingsException if the node cannot run like this
         */
        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** Asks for what the node makes of data. */
    public interface RequireExecute {

        /**
         * @param execute makes the outputs
         * @return the model
         */
        DefaultModel execute(ExecuteConsumer execute);
    }

    /** Makes outputs from inputs. */
    public interface ExecuteConsumer {

        /**
         * @param input what goes in
         * @param output takes what comes out
         * @throws CanceledExecutionException if the user cancels
         * @throws KNIMEException if the node fails and the user can do something about it
         */
        void accept(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** What is known before execution. */
    public interface ConfigureInput {

        /**
         * @param <S> the class of the parameters
         * @return the parameters
         */
        <S extends NodeParameters> S getParameters();

        /** @return what will go in, {@code null} where nothing is connected */
        PortObjectSpec[] getInPortSpecs();

        /**
         * @param index which input
         * @param <S> the class of the specification
         * @return what will go in, {@code null} if nothing is connected
         */
        <S extends PortObjectSpec> S getInPortSpec(int index);

        /** @return the tables that will go in */
        DataTableSpec[] getInTableSpecs();

        /**
         * @param index which input
         * @return the table that will go in, {@code null} if nothing is connected
         */
        DataTableSpec getInTableSpec(int index);

        /** @return the types of the outputs */
        PortType[] getOutPortTypes();
    }

    /** Takes what is known about the outputs before execution. */
    public interface ConfigureOutput {

        /**
         * @param index which output
         * @param spec what will come out
         * @param <S> the class of the specification
         */
        <S extends PortObjectSpec> void setOutSpec(int index, S spec);

        /**
         * @param specs what will come out
         * @param <S> the class of the specifications
         */
        @SuppressWarnings("unchecked")
        <S extends PortObjectSpec> void setOutSpecs(S... specs);

        /** @param message what the user should know though the node can run */
        void setWarningMessage(String message);
    }

    /** What goes in. */
    public interface ExecuteInput {

        /**
         * @param <S> the class of the parameters
         * @return the parameters
         */
        <S extends NodeParameters> S getParameters();

        /** @return progress, cancellation, making of tables */
        ExecutionContext getExecutionContext();

        /** @return what goes in, {@code null} where nothing is connected */
        PortObject[] getInPortObjects();

        /**
         * @param index which input
         * @param <D> the class of the object
         * @return what goes in, {@code null} if nothing is connected
         */
        <D extends PortObject> D getInPortObject(int index);

        /** @return the tables that go in */
        BufferedDataTable[] getInTables();

        /**
         * @param index which input
         * @return the table that goes in, {@code null} if nothing is connected
         */
        BufferedDataTable getInTable(int index);

        /** @return the types of the outputs */
        PortType[] getOutPortTypes();
    }

    /** Takes what comes out. */
    public interface ExecuteOutput {

        /**
         * @param index which output
         * @param data what comes out
         * @param <D> the class of the object
         */
        <D extends PortObject> void setOutData(int index, D data);

        /**
         * @param data what comes out
         * @param <D> the class of the objects
         */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setOutData(D... data);

        /**
         * @param data what is kept for the view
         * @param <D> the class of the objects
         */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setInternalData(D... data);

        /** @param message what the user should know though the node has run */
        void setWarningMessage(String message);
    }
}
