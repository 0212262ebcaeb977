/**
 * The one lookup service over the indexes, which it keeps in step with the memory, and its HTTP interface.
 */
package org.duizhao.lookup;
