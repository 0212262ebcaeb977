package org.duizhao.files;

import java.nio.file.Path;

/**
 * A file that was sent.
 *
 * @param name as it was sent, for messages
 */
record Upload(Path file, String name) {}
