/**
 * Memories as files: TMX out of the database, as a stream.
 */
package org.duizhao.exchange;
