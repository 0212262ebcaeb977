package org.duizhao.review;

/**
 * Where a segment's Chinese comes from.
 *
 * @param paragraph of its first sentence, in the document, from 1
 * @param from its first sentence, in the document, from 1
 * @param to its last sentence
 * @param byteFrom its first byte in the file, or null
 * @param byteTo the byte after its last
 */
public record Place(String file, int paragraph, int from, int to, Integer byteFrom, Integer byteTo) {}
