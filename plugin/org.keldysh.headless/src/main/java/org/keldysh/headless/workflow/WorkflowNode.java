package org.keldysh.headless.workflow;

import java.nio.file.Path;
import org.keldysh.headless.UserException;

/**
 * A node as the workflow file describes it.
 *
 * @param id number of the node in its workflow
 * @param name name of the kind of node, for example "Brownian Dynamics"
 * @param label what the author of the workflow wrote under the node; empty if nothing
 * @param factory class name of the node's factory
 * @param bundle symbolic name of the bundle that holds the factory
 * @param settingsFile the node's settings.xml
 * @param x where the node is on the canvas, in pixels from the left
 * @param y in pixels from the top
 */
public record WorkflowNode(int id, String name, String label, String factory, String bundle, Path settingsFile,
    int x, int y) {

    /** @return name and number, unique in the workflow, for example "Brownian Dynamics (#5)" */
    public String title() {
        return name + " (#" + id + ")";
    }

    /**
     * @param reason a sentence that tells what is wrong with the node
     * @return the exception to throw
     */
    public UserException refusal(final String reason) {
        return new UserException("Node \"" + title() + "\": " + reason);
    }
}
