package org.keldysh.headless.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.headless.UserException;
import org.keldysh.headless.workflow.Workflow;
import org.keldysh.headless.workflow.WorkflowNode;

class SettingOverrideTest {

    private static final Workflow WORKFLOW = new Workflow("w", List.of(node(3, "Holstein Device", ""),
        node(5, "Brownian Dynamics", "exact"), node(6, "Brownian Dynamics", "network")), List.of());

    private static WorkflowNode node(final int id, final String name, final String label) {
        return new WorkflowNode(id, name, label, "f.F", "b", Path.of("settings.xml"), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"5/steps=100,5,steps,100", "Brownian Dynamics/a/b=x=y/z,Brownian Dynamics,a/b,x=y/z", "#5/key=,#5,key,''"})
    void parses(final String argument, final String node, final String key, final String value) {
        assertEquals(new SettingOverride(node, key, value), SettingOverride.parse(argument));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "steps=1", "5/steps", "/steps=1", "5/=1", "a=b/c"})
    void refusesOtherForms(final String argument) {
        final String message = assertThrows(UserException.class, () -> SettingOverride.parse(argument)).getMessage();
        assertTrue(message.contains("NODE/key=value"), message);
    }

    @ParameterizedTest
    @CsvSource({"3,3", "#5,5", "holstein device,3", "exact,5", "network,6", "Brownian Dynamics (#6),6"})
    void findsNodes(final String name, final int expected) {
        assertEquals(expected, new SettingOverride(name, "key", "1").find(WORKFLOW).id());
    }

    @Test
    void listsTheNodesIfNoneOrSeveralMatch() {
        final String none = assertThrows(UserException.class,
            () -> new SettingOverride("Device", "key", "1").find(WORKFLOW)).getMessage();
        assertTrue(none.contains("no node of the workflow is called \"Device\""), none);
        assertTrue(none.contains("Holstein Device (#3), Brownian Dynamics (#5) \"exact\""), none);
        final String several = assertThrows(UserException.class,
            () -> new SettingOverride("Brownian Dynamics", "key", "1").find(WORKFLOW)).getMessage();
        assertTrue(several.contains("more than one node"), several);
    }
}
