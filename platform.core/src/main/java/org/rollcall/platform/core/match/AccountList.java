package org.rollcall.platform.core.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of accounts that was uploaded.
 *
 * @param accounts how many are kept
 * @param repeated rows with an address that came before
 * @param skipped rows without an address, or with one that is none
 * @param firstSkipped the first of them; 0 when there is none
 * @param basis what the newest match was made of; null before the first
 */
public record AccountList(
    Instant at,
    String by,
    long accounts,
    long repeated,
    long skipped,
    long firstSkipped,
    @Nullable String basis) {}
