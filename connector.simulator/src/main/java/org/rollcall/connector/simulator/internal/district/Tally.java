package org.rollcall.connector.simulator.internal.district;

/** The records of one type: active ones, and ones marked for deletion. */
public record Tally(int active, int tobedeleted) {}
