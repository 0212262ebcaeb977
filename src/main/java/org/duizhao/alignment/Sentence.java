package org.duizhao.alignment;

/**
 * One sentence of a text to align.
 *
 * @param text not empty
 * @param endsParagraph whether it is the last of its paragraph
 */
public record Sentence(String text, boolean endsParagraph) {}
