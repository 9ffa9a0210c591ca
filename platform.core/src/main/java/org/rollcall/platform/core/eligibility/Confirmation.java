package org.rollcall.platform.core.eligibility;

import java.time.Instant;

/**
 * That a person connects although the district is not yet eligible. It holds until an answer
 * changes.
 *
 * @param through the number of the newest answer that the person saw
 * @param by who confirmed, as named in logs
 */
public record Confirmation(long through, Instant at, String by) {}
