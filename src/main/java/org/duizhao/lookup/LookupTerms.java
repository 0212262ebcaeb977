package org.duizhao.lookup;

import org.duizhao.text.Language;

/**
 * How texts are looked up.
 *
 * @param from the language of the texts
 * @param to another language
 * @param min the least score, percent, 50 to 100
 * @param limit matches for each text at the most, 1 to 100
 * @param explain whether each match says how its score came about
 */
public record LookupTerms(Language from, Language to, double min, int limit, LookupFilter filter, boolean explain) {}
