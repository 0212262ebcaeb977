/**
 * What all pages share: layout, languages of the interface, headers. The words of a page are in the message bundle of its package,
 * never in a template.
 */
package org.duizhao.web;
