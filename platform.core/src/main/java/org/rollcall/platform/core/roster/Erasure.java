package org.rollcall.platform.core.roster;

import java.time.Instant;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * A person who was erased, and whom no sync brings back.
 *
 * @param key by which the next sync knows the person
 * @param mark how the audit log calls the person
 */
public record Erasure(ConnectionId connection, RecordKey key, PersonMark mark, Instant at) {}
