/**
 * Repairs the numbers of a fuzzy match: where a stored text and a query differ in numbers only, the numbers of the stored
 * translation become those of the query, written as the language writes them. Pure Java on top of {@code text}.
 *
 * <p>The rule above all others: never when it is not certain. So every number of the stored text has to be found in the
 * translation by its value, and the translation may name no other; the one that is replaced has to be the only candidate; the
 * way it is written has to be known so well that writing the old value again gives the very same characters; no word beside
 * it may have to change (case and number after Russian numerals, the English plural, {@code a} and {@code an}); and read back,
 * the new translation has to name exactly the numbers of the query.
 */
package org.duizhao.repair;
