package org.keldysh.standin.testnodes;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** A node for tests that makes a table, or fails in a chosen way. */
public final class NumbersNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Numbers").icon("numbers.png")
        .shortDescription("Makes numbers.").fullDescription("<p>Makes numbers.</p>").sinceVersion(0, 1, 0)
        .ports(ports -> ports.addOutputTable("Numbers", "One row for each number."))
        .model(model -> model.parametersClass(NumbersNodeParameters.class).configure(NumbersNodeFactory::configure)
            .execute(NumbersNodeFactory::execute))
        .nodeType(NodeType.Source).keywords("count")
        .addView(view -> view.withoutParameters().description("Shows the numbers.")
            .page(page -> page.fromFile().bundleClass(NumbersNodeFactory.class).basePath("dist")
                .relativeFilePath("view.html"))
            .initialData(data -> data.data(input -> "[" + input.getInternalTables()[0].size() + "]")));

    /** For the registry. */
    public NumbersNodeFactory() {
        super(NODE);
    }

    private static DataTableSpec spec(final String column) {
        return new DataTableSpec(new DataColumnSpecCreator(column, DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("index", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("list", ListCell.getCollectionType(DoubleCell.TYPE)).createSpec());
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output) {
        final NumbersNodeParameters parameters = input.getParameters();
        output.setOutSpec(0, spec(parameters.m_group.m_column));
    }

    private static void execute(final ExecuteInput input, final ExecuteOutput output)
        throws CanceledExecutionException, KNIMEException {
        final NumbersNodeParameters parameters = input.getParameters();
        switch (parameters.m_rule) {
            case FAIL -> throw Message.fromSummaryWithResolution("The numbers ran out.", "Ask for fewer.")
                .toKNIMEException();
            case RUNTIME -> throw new IllegalStateException("boom, an accident");
            case WAIT -> waitForEver();
            case NULL -> { // no output at all
            }
            default -> numbers(parameters, input.getExecutionContext(), output);
        }
    }

    private static void waitForEver() throws CanceledExecutionException {
        NodeLogger.getLogger(NumbersNodeFactory.class).info("waiting");
        try {
            new CountDownLatch(1).await();
        } catch (final InterruptedException ex) {
            throw new CanceledExecutionException("interrupted while waiting");
        }
    }

    private static void numbers(final NumbersNodeParameters parameters, final ExecutionContext exec,
        final ExecuteOutput output) throws CanceledExecutionException {
        NodeLogger.getLogger(NumbersNodeFactory.class).info("making " + parameters.m_rows + " numbers");
        final Rule rule = parameters.m_rule;
        final BufferedDataContainer container = exec
            .createDataContainer(spec(rule == Rule.WRONG_COLUMN ? "other" : parameters.m_group.m_column));
        for (int i = 0; i < (rule == Rule.EMPTY ? 0 : parameters.m_rows); i++) {
            exec.checkCanceled();
            container.addRowToTable(new DefaultRow("Row" + (rule == Rule.DUPLICATE ? 0 : i),
                i == 1 ? DataType.getMissingCell() : new DoubleCell(i + parameters.m_offsets[0]), new IntCell(i),
                CollectionCellFactory.createListCell(List.of(new DoubleCell(i), new DoubleCell(2 * i)))));
            exec.setProgress((i + 1.0) / parameters.m_rows, "number " + i);
        }
        container.close();
        output.setOutData(0, container.getTable());
        output.setInternalData(container.getTable());
    }
}
