/**
 * Files of translators: XLIFF that is pre-translated from the memory, documents that become XLIFF, and the analysis of both.
 *
 * <p>There is one way through: a document becomes XLIFF 1.2 by Okapi's filters, cut into sentences by our rules, and from then on it
 * is an XLIFF file like any other. XLIFF itself is read and written as a stream of elements of which only what is added is
 * new, so that nothing of the file gets lost that nobody here knows of. Okapi's types stay in {@link org.duizhao.files.Conversion}
 * and what belongs to it.
 *
 * <p>Files come from strangers: no DTD is read, no entity but XML's own five is expanded, nothing but the file is opened, and what
 * is packed is unpacked against a limit first.
 */
package org.duizhao.files;
