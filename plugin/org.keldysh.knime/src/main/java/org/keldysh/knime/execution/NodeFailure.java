package org.keldysh.knime.execution;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;

/** Makes the exceptions by which a node tells its user what went wrong and what to do. */
public final class NodeFailure {

    private NodeFailure() {
    }

    /**
     * @param problem one sentence: what is wrong and where
     * @param resolution one sentence: what to do
     * @return the exception
     */
    public static KNIMEException of(final String problem, final String resolution) {
        return KNIMEException.of(Message.fromSummaryWithResolution(problem, resolution));
    }

    /**
     * @param rowKey key of the row that cannot be computed
     * @param cause its message says what is wrong
     * @return the exception
     */
    public static KNIMEException inRow(final String rowKey, final RuntimeException cause) {
        return KNIMEException.of(Message.fromSummaryWithResolution("Row \"" + rowKey + "\": " + cause.getMessage(),
            "Correct or remove this row, or change the parameters of the device."), cause);
    }

    /**
     * @param input name of the input port that is at fault
     * @param cause says what is wrong and what to do
     * @return the same failure with the name of the port
     */
    public static KNIMEException atInput(final String input, final KNIMEException cause) {
        final Message message = cause.getKNIMEMessage();
        return KNIMEException.of(Message.fromSummaryWithResolution(atInput(input, message.getSummary()),
            message.getResolutions().toArray(String[]::new)), cause);
    }

    /**
     * @param input name of the input port that is at fault
     * @param cause says what is wrong and what to do
     * @return the same failure with the name of the port
     */
    public static InvalidSettingsException atInput(final String input, final InvalidSettingsException cause) {
        return new InvalidSettingsException(atInput(input, cause.getMessage()), cause);
    }

    private static String atInput(final String input, final String message) {
        return "Input \"" + input + "\": " + message;
    }
}
