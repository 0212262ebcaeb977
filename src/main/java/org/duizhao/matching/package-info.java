/**
 * Fuzzy matches and phrases: an exact index over the texts of one language, the published score and its explanation.
 * Pure Java: knows {@code text} and nothing else.
 */
package org.duizhao.matching;
