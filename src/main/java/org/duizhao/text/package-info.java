/**
 * Text as the cores see it: languages, normalisation for comparison, numbers by value. Pure Java: no HTTP, persistence,
 * Quarkus or Okapi type, and no other package of the project.
 */
package org.duizhao.text;
