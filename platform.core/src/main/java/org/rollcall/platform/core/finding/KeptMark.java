package org.rollcall.platform.core.finding;

/** A finding that is kept and not solved: what tells whether it changed. */
public record KeptMark(long fingerprint, FindingRule rule, long content) {}
