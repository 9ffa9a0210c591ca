package org.rollcall.platform.core.roster;

/** A stored record, by its key and the hash of its body. */
public record StoredKey(RecordKey key, ContentHash content) {}
