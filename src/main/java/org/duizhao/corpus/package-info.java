/**
 * Documents as files: reads {@code seeds/} by its manifest and {@code translations/}, repairs raw extractions without
 * inventing or losing a character, keeps where each sentence came from, and brings all of it into the memory at start. Texts that
 * people add by a page, {@link org.duizhao.corpus.UploadPage}, take the same way.
 *
 * <p>{@link org.duizhao.corpus.SeedReader} and {@link org.duizhao.corpus.TranslationReader} read a folder and answer with
 * a {@link org.duizhao.corpus.Reading}: what could be read, and a {@link org.duizhao.corpus.Failure} with file, line and
 * advice for all that could not. They are plain Java and know neither database nor HTTP.
 *
 * <p>The law of the repair: the characters of a seed file that are not white space, in order, are exactly those of its
 * documents' paragraphs, sorted by their place in the file, with those of the lines that the manifest calls furniture.
 */
package org.duizhao.corpus;
