package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.FluentNodeAPI;

/** The HTML page of a view. */
public class Page implements Resource, FluentNodeAPI {

    private final Resource m_file;

    Page(final Resource file) {
        m_file = file;
    }

    /** @return asks where the page comes from */
    public static RequireFromFileOrString create() {
        return () -> type -> folder -> path -> new FromFilePage(type, folder, path);
    }

    @Override
    public String getRelativePath() {
        return m_file.getRelativePath();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return m_file.getInputStream();
    }

    /** Asks where the page comes from. */
    public interface RequireFromFileOrString {

        /** @return asks for the bundle with the file */
        RequireBundle fromFile();
    }

    /** Asks for the bundle with the file. */
    public interface RequireBundle {

        /**
         * @param type a class of the bundle
         * @return asks for the folder in the bundle
         */
        RequireBasePath bundleClass(Class<?> type);
    }

    /** Asks for the folder with all files of the view. */
    public interface RequireBasePath {

        /**
         * @param folder the folder in the bundle
         * @return asks for the file
         */
        RequireRelativeFilePath basePath(String folder);
    }

    /** Asks for the file. */
    public interface RequireRelativeFilePath {

        /**
         * @param path the file in the folder
         * @return the page
         */
        FromFilePage relativeFilePath(String path);
    }
}
