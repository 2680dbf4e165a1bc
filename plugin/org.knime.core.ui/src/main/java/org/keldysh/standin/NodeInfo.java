package org.keldysh.standin;

import java.net.URL;
import java.util.Optional;

/**
 * What is known about a node before it is made.
 *
 * @param factory the name of the class of its factory, which names the node in workflows
 * @param name the name that users see
 * @param category where users find the node, a path such as {@code /community/keldysh}
 * @param type what the node is for, for example {@code Learner}
 * @param shortDescription one sentence
 * @param description the full description in HTML
 * @param icon where the icon is, empty if it is missing
 */
public record NodeInfo(String factory, String name, String category, String type, String shortDescription,
    String description, Optional<URL> icon) {
}
