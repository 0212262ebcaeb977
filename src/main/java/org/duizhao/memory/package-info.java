/**
 * What PostgreSQL holds of texts: documents and their sentences, memories, segments with their variants, pairs with their
 * status, and the revisions of all that people changed. Everything else in the server is derived from it.
 */
package org.duizhao.memory;
