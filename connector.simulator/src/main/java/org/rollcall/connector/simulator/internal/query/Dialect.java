package org.rollcall.connector.simulator.internal.query;

import org.rollcall.connector.simulator.internal.record.Version;

/**
 * How queries are read.
 *
 * @param quotesOptional whether the value of a filter may stand without quotes
 */
public record Dialect(Version version, boolean quotesOptional) {}
