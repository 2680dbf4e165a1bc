package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** Makes a list of the columns of an input that can be read as certain values. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {

    private final Collection<Class<? extends DataValue>> m_valueClasses;

    /** @param valueClass what the columns can be read as */
    protected CompatibleColumnsProvider(final Class<? extends DataValue> valueClass) {
        this(List.of(valueClass));
    }

    /** @param valueClasses what the columns can be read as, at least one of these */
    protected CompatibleColumnsProvider(final Collection<Class<? extends DataValue>> valueClasses) {
        m_valueClasses = valueClasses;
    }

    @Override
    public boolean isIncluded(final DataColumnSpec column) {
        return m_valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }

    /** Makes a list of columns with text. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {

        /** Of the first input unless overridden. */
        protected StringColumnsProvider() {
            super(StringValue.class);
        }
    }

    /** Makes a list of columns with numbers. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {

        /** Of the first input unless overridden. */
        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }
}
