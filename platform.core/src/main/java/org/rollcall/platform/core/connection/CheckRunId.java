package org.rollcall.platform.core.connection;

/** The identifier of a check, unguessable. */
public record CheckRunId(String value) {}
