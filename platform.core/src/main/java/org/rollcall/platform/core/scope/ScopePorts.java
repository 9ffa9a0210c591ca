package org.rollcall.platform.core.scope;

/** What reading within a scope needs of the database. */
public record ScopePorts(Scopes scopes, OutsideKeys outside) {}
