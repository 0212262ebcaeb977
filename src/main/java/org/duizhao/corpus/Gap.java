package org.duizhao.corpus;

/**
 * A place where the source lacks text.
 *
 * @param position how many of the document's paragraphs stand before it: 0 before the first
 * @param missing what is not there, in words for a reader
 */
public record Gap(int position, String missing) {}
