/**
 * The reviewer's pages: a document's pairs side by side, and the decisions on them.
 */
package org.duizhao.review;
