/**
 * What the server's aligner knows besides two texts: the core vocabulary, the project's terms, a dictionary of the operator's, the words of
 * pairs that people approved, and the encoder where one is installed. Makes the one {@link org.duizhao.alignment.Aligner} that is
 * injected; nothing depends on this package.
 */
package org.duizhao.evidence;
