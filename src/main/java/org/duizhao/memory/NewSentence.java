package org.duizhao.memory;

/** A sentence to write in bulk; see {@link Sentence}. Its position is its place in the list. */
public record NewSentence(int paragraph, String role, String text, Integer byteFrom, Integer byteTo) {}
