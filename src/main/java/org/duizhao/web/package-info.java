/**
 * What all pages share (layout, languages of the interface), and the pages that belong to no feature: home and documents. The
 * words of a page are in the message bundle of its package, never in a template.
 */
package org.duizhao.web;
