package org.rollcall.platform.core.probe;

/** The identifier of a probe or of a conformance run while it is remembered, unguessable. */
public record OngoingId(String value) {}
