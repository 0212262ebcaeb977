package org.duizhao.people;

/** An address on this server, as far as a redirect may be asked to go: another site's is never one. */
public final class LocalPath {

    private LocalPath() {}

    /**
     * The path with its query, if it is one on this server.
     *
     * @param path as a browser sent it, percent-encoded; may be null
     * @return {@code /} for anything else
     */
    public static String orHome(String path) {
        // Browsers read a backslash as a slash, and drop tabs and line ends before they look.
        return path != null && path.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*") ? path : "/";
    }
}
