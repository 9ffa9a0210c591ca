package org.rollcall.platform.core.account;

import java.time.Instant;

/** A sign-in that lasts: which account, until when. */
public record Session(TokenHash token, AccountId account, Instant created, Instant expires) {}
