package org.duizhao.lookup;

import org.duizhao.memory.Status;

/**
 * A segment's text in one language, as the indexes need it.
 *
 * @param codes how many inline codes belong to it
 * @param byPerson whether it was written here, by a person, not aligned or imported
 * @param status of its pair with Chinese; null where there is no such pair
 * @param confidence of that pair, 0 to 1, or null
 */
record IndexedText(String text, int codes, boolean byPerson, Status status, Float confidence) {}
