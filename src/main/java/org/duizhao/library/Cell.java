package org.duizhao.library;

import org.duizhao.memory.Status;

/**
 * A segment in one language.
 *
 * @param status of its pair with the Chinese; null where it is none
 */
public record Cell(String text, Status status) {}
