package org.rollcall.platform.core.account;

import java.time.Instant;

/**
 * A bearer key of an account; the key itself is shown once and never stored.
 *
 * @param name what the person calls it
 */
public record ApiKey(long id, AccountId account, String name, TokenHash token, Instant created) {}
