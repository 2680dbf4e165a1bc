package org.knime.node;

import java.lang.reflect.Field;

import org.knime.core.node.NodeDescription.DescriptionLink;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;

/** Checks all texts of a node. */
final class DescriptionCheck {

    private DescriptionCheck() {
    }

    /**
     * @param node a node
     * @throws IllegalArgumentException if KNIME cannot show one of its texts
     */
    static void check(final DefaultNode node) {
        final String of = " of the node \"" + node.name() + "\"";
        DescriptionText.check(node.shortDescription(), "short description" + of);
        DescriptionText.check(node.fullDescription(), "full description" + of);
        for (final PortGroup port : node.ports()) {
            DescriptionText.check(port.description(), "description of the port \"" + port.name() + "\"" + of);
        }
        for (final DescriptionLink link : node.links()) {
            DescriptionText.check(link.getText(), "description of the link " + link.getTarget() + of);
        }
        node.view().ifPresent(view -> DescriptionText.check(view.description(), "description of the view" + of));
        node.model().parametersClass().ifPresent(parameters -> checkWidgets(parameters, of));
    }

    private static void checkWidgets(final Class<?> parameters, final String of) {
        for (Class<?> c = parameters; c != null; c = c.getSuperclass()) {
            for (final Field field : c.getDeclaredFields()) {
                final Widget widget = field.getAnnotation(Widget.class);
                if (widget != null) {
                    DescriptionText.check(widget.title(), "title of the parameter " + field.getName() + of);
                    DescriptionText.check(widget.description(),
                        "description of the parameter \"" + widget.title() + "\"" + of);
                }
                if (WidgetGroup.class.isAssignableFrom(field.getType())) {
                    checkWidgets(field.getType(), of);
                }
            }
        }
    }
}
