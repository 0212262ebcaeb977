package org.duizhao.corpus;

/**
 * A file, or a part of one, that was not read.
 *
 * @param file the folder's name and the file's path in it, {@code seeds/manifest.yaml}
 * @param line counted from 1; 0 when the whole file is meant
 * @param message one line: what is wrong and what to do
 */
public record Failure(String file, int line, String message) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
