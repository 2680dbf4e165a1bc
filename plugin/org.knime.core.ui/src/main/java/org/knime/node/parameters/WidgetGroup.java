package org.knime.node.parameters;

/** Fields that are shown together. To be stored as well the class also has to be persistable. */
public interface WidgetGroup {
}
