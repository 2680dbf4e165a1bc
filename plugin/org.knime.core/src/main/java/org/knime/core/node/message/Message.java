package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;

import org.knime.core.node.KNIMEException;

/** What went wrong, in one sentence, and what can be done about it. */
public final class Message {

    private final String m_summary;

    private final List<String> m_issues;

    private final List<String> m_resolutions;

    Message(final String summary, final List<String> issues, final List<String> resolutions) {
        m_summary = summary;
        m_issues = List.copyOf(issues);
        m_resolutions = List.copyOf(resolutions);
    }

    /** @return a builder for a message */
    public static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /**
     * @param summary what went wrong
     * @return a message
     */
    public static Message fromSummary(final String summary) {
        return fromSummaryWithResolution(summary);
    }

    /**
     * @param summary what went wrong
     * @param resolutions what can be done about it
     * @return a message
     */
    public static Message fromSummaryWithResolution(final String summary, final String... resolutions) {
        return builder().withSummary(summary).addResolutions(resolutions).build()
            .orElseThrow(() -> new IllegalArgumentException("A message needs a summary."));
    }

    /** @return what went wrong */
    public String getSummary() {
        return m_summary;
    }

    /** @return what can be done about it */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    /** @return the summary and the first issue on the lines below it */
    public String toLogPrintable() {
        return m_issues.isEmpty() ? m_summary : m_summary + "\n" + m_issues.get(0);
    }

    /** @return an exception with this message */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    /**
     * @param cause why
     * @return an exception with this message
     */
    public KNIMEException toKNIMEException(final Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Message && m_summary.equals(((Message)other).m_summary)
            && m_issues.equals(((Message)other).m_issues) && m_resolutions.equals(((Message)other).m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_summary, m_issues, m_resolutions);
    }

    @Override
    public String toString() {
        return m_summary;
    }
}
