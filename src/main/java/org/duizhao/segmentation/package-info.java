/**
 * Paragraphs into sentences, by SRX rules of Chinese, English and Russian. The only package that knows Okapi's
 * segmentation.
 *
 * <p>The rules are in {@code sentences.srx}, each with its reason, and work in other tools too. What they hold to, chosen
 * so that a sentence is what translators translate and what meets a sentence of the translation:
 *
 * <ul>
 *   <li>A sentence ends after 。！？ . ! ? with the quotation marks and brackets that close there, and the emoji and numbers
 *       of notes that follow. Commas, semicolons and colons do not end it, nor does a heading need a mark to be one.
 *   <li>Direct speech is cut like any other text: {@code 他说：“甲。‖ 乙。”‖ 丙。} Long quotations would else be one segment
 *       that matches nothing, and translators translate them sentence by sentence. Who spoke stays with the last sentence
 *       spoken: {@code “甲。‖ 乙。”他说。}
 *   <li>A quotation that is a word of its sentence is never cut inside and does not end it: {@code 高呼“甲！乙！”口号}, the
 *       {@code "Who? Why?"} debate, игра {@code «Что? Где? Когда?»}. The same holds for titles and for asides in brackets
 *       that open inside a sentence. An aside that opens after a sentence is a sentence of its own.
 *   <li>Dots end a sentence before a capital in English and Russian, but not before {@code I}; in Chinese when they break
 *       off a row of clauses, not when they are a pause or cut a list short.
 *   <li>The number of an item belongs to its sentence: {@code 一、}, {@code （一）}, {@code 19.}, {@code 1)}. A dash that
 *       opens an item or a remark belongs to what it opens.
 *   <li>After {@code U.S.}, {@code Inc.}, an initial and the like an English sentence ends only before a word that begins
 *       sentences and is no name; after {@code г.} and {@code в.} a Russian one does not when the date opens it. No rule
 *       can be right here every time.
 *   <li>A line break is white space. A blank line ends a sentence.
 * </ul>
 *
 * <p>Quotations and asides are recognised up to 120 characters on either side of a mark in Chinese, 150 to 200 in English
 * and Russian; longer ones are cut as plain text.
 */
package org.duizhao.segmentation;
