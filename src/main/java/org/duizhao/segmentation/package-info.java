/**
 * Paragraphs into sentences, by SRX rules of Chinese, English and Russian. The only package that knows Okapi's
 * segmentation.
 */
package org.duizhao.segmentation;
