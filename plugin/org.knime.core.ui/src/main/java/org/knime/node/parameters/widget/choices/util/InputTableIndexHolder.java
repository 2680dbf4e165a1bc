package org.knime.node.parameters.widget.choices.util;

/** Says from which input the columns come. */
public interface InputTableIndexHolder {

    /** @return which input, the first unless overridden */
    default int getInputTableIndex() {
        return 0;
    }
}
