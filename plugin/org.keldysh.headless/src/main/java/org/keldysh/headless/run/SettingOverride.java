package org.keldysh.headless.run;

import java.util.List;
import org.keldysh.headless.UserException;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowNode;

/**
 * A setting of a node that is given on the command line.
 *
 * @param node the node: its number, name, or label
 * @param key key of the setting
 * @param value its value
 */
public record SettingOverride(String node, String key, String value) {

    /**
     * @param argument text of the form {@code NODE/key=value}; the value may contain any character
     * @return the setting
     * @throws UserException if the text has another form
     */
    public static SettingOverride parse(final String argument) {
        final int equals = argument.indexOf('=');
        final int slash = argument.indexOf('/');
        if (slash < 1 || equals < slash + 2) {
            throw new UserException("--set " + argument + " must have the form NODE/key=value, for example"
                + " --set \"Brownian Dynamics/steps=100\".");
        }
        return new SettingOverride(argument.substring(0, slash).strip(), argument.substring(slash + 1, equals).strip(),
            argument.substring(equals + 1));
    }

    /**
     * @param workflow a workflow
     * @return the node that is meant
     * @throws UserException if there is none, or several
     */
    WorkflowNode find(final Workflow workflow) {
        final List<WorkflowNode> matches = workflow.nodes().stream().filter(this::means).toList();
        if (matches.size() != 1) {
            throw new UserException("--set " + node + "/" + key + ": " + (matches.isEmpty() ? "no" : "more than one")
                + " node of the workflow is called \"" + node + "\"; its nodes are "
                + String.join(", ", workflow.nodes().stream().map(SettingOverride::describe).toList())
                + ", and a number alone names one of them.");
        }
        return matches.get(0);
    }

    private boolean means(final WorkflowNode candidate) {
        return node.equals(String.valueOf(candidate.id())) || node.equals("#" + candidate.id())
            || node.equalsIgnoreCase(candidate.name()) || node.equalsIgnoreCase(candidate.title())
            || node.equalsIgnoreCase(candidate.label());
    }

    private static String describe(final WorkflowNode candidate) {
        return candidate.title() + (candidate.label().isEmpty() ? "" : " \"" + candidate.label() + "\"");
    }
}
