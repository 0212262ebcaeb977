/**
 * What all pages share: layout, languages of the interface, headers, and the home page.
 */
package org.duizhao.web;
