package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * One form in which an earlier version stored a parameter.
 *
 * @param <T> the class of the parameter
 */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> m_loader;

    private final Predicate<NodeSettingsRO> m_matcher;

    private ConfigMigration(final ParametersLoader<T> loader, final Predicate<NodeSettingsRO> matcher) {
        m_loader = loader;
        m_matcher = matcher;
    }

    /** @return loads this form */
    public ParametersLoader<T> getLoader() {
        return m_loader;
    }

    /** @return recognises this form; {@code null} if it is recognised by the absence of the present one */
    public Predicate<NodeSettingsRO> getMatcher() {
        return m_matcher;
    }

    /**
     * @param loader loads the form
     * @return a builder for it
     * @param <T> the class of the parameter
     */
    public static <T> Builder<T> builder(final ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /**
     * Collects what is known about a form.
     *
     * @param <T> the class of the parameter
     */
    public static final class Builder<T> {

        private final ParametersLoader<T> m_loader;

        private final List<String[]> m_paths = new ArrayList<>();

        private Predicate<NodeSettingsRO> m_matcher;

        /** @param loader loads the form */
        public Builder(final ParametersLoader<T> loader) {
            m_loader = loader;
        }

        /**
         * @param keys a path that only this form has
         * @return this
         */
        public Builder<T> withDeprecatedConfigPath(final String... keys) {
            m_paths.add(keys);
            return this;
        }

        /**
         * @param matcher recognises the form
         * @return this
         */
        public Builder<T> withMatcher(final Predicate<NodeSettingsRO> matcher) {
            m_matcher = matcher;
            return this;
        }

        /** @return the form, recognised by its matcher, else by its paths, else by the absence of the present form */
        public ConfigMigration<T> build() {
            if (m_matcher == null && !m_paths.isEmpty()) {
                return new ConfigMigration<>(m_loader,
                    settings -> m_paths.stream().allMatch(path -> has(settings, path, 0)));
            }
            return new ConfigMigration<>(m_loader, m_matcher);
        }

        private static boolean has(final NodeSettingsRO settings, final String[] path, final int depth) {
            if (!settings.containsKey(path[depth]) || depth == path.length - 1) {
                return settings.containsKey(path[depth]);
            }
            try {
                return has(settings.getNodeSettings(path[depth]), path, depth + 1);
            } catch (final InvalidSettingsException ex) { // there is a value where the path needs a group
                return false;
            }
        }
    }
}
