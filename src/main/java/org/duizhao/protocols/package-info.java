/**
 * Foreign protocols on the lookup service: what translators' tools speak already, translated into one lookup and back. The same
 * matches in the same order as {@code GET /api/lookup} gives, for the same rights; nothing here searches.
 *
 * <p>Scores are mapped by one rule. A foreign quality is the match's score in percent, 102 and 101 (equal with neighbours) becoming
 * 100; it is 99 at the most where codes of the query are missing in the answer, since somebody has to put them in. MyMemory's match is a
 * hundredth of it. Whole numbers are rounded down, so that 100 always means an equal text. A protocol without scores (ModernMT) gets
 * the best match from {@link org.duizhao.protocols.ProtocolsConfig#modernMtMin()} on, or an error.
 *
 * <p>Inline codes that a client writes into a text are no part of what is looked up; their number is ({@code codes} of the lookup). An
 * answer has the codes of its query where they fit ({@link org.duizhao.protocols.AnsweredTexts}). What tools write is kept with its
 * codes as a TMX file is ({@link org.duizhao.protocols.ForeignUnit}).
 */
package org.duizhao.protocols;
