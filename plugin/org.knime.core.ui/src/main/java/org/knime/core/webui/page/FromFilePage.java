package org.knime.core.webui.page;

/** A page in a file of a bundle. */
public class FromFilePage extends Page {

    FromFilePage(final Class<?> type, final String folder, final String path) {
        super(new BundleFile(type, folder, path));
    }
}
