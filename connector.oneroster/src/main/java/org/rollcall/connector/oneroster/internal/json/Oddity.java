package org.rollcall.connector.oneroster.internal.json;

/**
 * Something odd about a value that was left out or read with good will.
 *
 * @param rule a stable word for the kind of oddity
 * @param sentence what is odd; holds no student data
 */
public record Oddity(String rule, String sentence) {}
