package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what goes into a message. */
public final class MessageBuilder {

    private final List<String> m_issues = new ArrayList<>();

    private final List<String> m_resolutions = new ArrayList<>();

    private String m_summary;

    MessageBuilder() {
    }

    /**
     * @param summary what went wrong
     * @return this
     */
    public MessageBuilder withSummary(final String summary) {
        m_summary = summary;
        return this;
    }

    /**
     * @param description one of the things that went wrong; only the first is shown
     * @return this
     */
    public MessageBuilder addTextIssue(final String description) {
        m_issues.add(description);
        return this;
    }

    /**
     * @param resolutions what can be done about it
     * @return this
     */
    public MessageBuilder addResolutions(final String... resolutions) {
        m_resolutions.addAll(List.of(resolutions));
        return this;
    }

    /** @return what went wrong, if it has been said */
    public Optional<String> getSummary() {
        return Optional.ofNullable(m_summary);
    }

    /** @return the first issue, if there is one */
    public Optional<String> getFirstIssue() {
        return m_issues.stream().findFirst();
    }

    /** @return how many issues there are */
    public long getIssueCount() {
        return m_issues.size();
    }

    /** @return the message, empty if there is no summary */
    public Optional<Message> build() {
        return getSummary().map(summary -> new Message(summary, m_issues, m_resolutions));
    }
}
