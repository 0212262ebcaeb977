/**
 * Checks of translations: {@link org.duizhao.quality.PairChecks} judges a pair of texts and is all that the reviewer's form
 * needs; {@link org.duizhao.quality.DocumentChecks} judges a whole translation against its document, and
 * {@link org.duizhao.quality.TranslationCheck} is the command that does so for a folder. Plain Java: no HTTP, persistence or
 * Quarkus type. What each check does, its bounds and their sources are told in {@code src/docs/checks.md}.
 */
package org.duizhao.quality;
