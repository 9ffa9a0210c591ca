package org.rollcall.platform.core.finding;

/**
 * How often a rule found something.
 *
 * @param findings how many are there
 * @param affected how many records they concern
 * @param fresh how many of them are new since the run before
 * @param solved how many are solved since the run before
 */
public record RuleCount(FindingRule rule, long findings, long affected, long fresh, long solved) {}
