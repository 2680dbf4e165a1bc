package org.keldysh.headless.workflow;

/**
 * A connection between two nodes. Port 0 is the flow variable port: such a connection only says which node comes first.
 *
 * @param source number of the node that gives
 * @param sourcePort its output port, data ports from 1
 * @param destination number of the node that takes
 * @param destinationPort its input port, data ports from 1
 */
public record Connection(int source, int sourcePort, int destination, int destinationPort) {

    /** @return whether data goes along the connection */
    public boolean carriesData() {
        return destinationPort > 0;
    }
}
