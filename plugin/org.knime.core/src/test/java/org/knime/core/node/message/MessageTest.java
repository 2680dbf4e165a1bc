package org.knime.core.node.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.node.KNIMEException;

class MessageTest {

    @Test
    void holdsWhatWentWrongAndWhatToDo() {
        final Message message = Message.builder().withSummary("No rows.").addTextIssue("first").addTextIssue("second")
            .addResolutions("Connect a table with rows.").build().orElseThrow();
        assertEquals("No rows.", message.getSummary());
        assertEquals("No rows.\nfirst", message.toLogPrintable());
        assertEquals(List.of("Connect a table with rows."), message.getResolutions());
    }

    @Test
    void isNothingWithoutASummary() {
        assertTrue(Message.builder().addResolutions("Do this.").build().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Message.fromSummary(null));
    }

    @Test
    void travelsInExceptions() {
        final Message message = Message.fromSummaryWithResolution("Broken.", "Mend it.");
        final KNIMEException exception = message.toKNIMEException();
        assertSame(message, exception.getKNIMEMessage());
        assertEquals("Broken.", exception.getMessage());
        assertSame(exception, exception.toUnchecked().getCause());
        assertSame(message, exception.toUnchecked().getKNIMEMessage());
    }
}
