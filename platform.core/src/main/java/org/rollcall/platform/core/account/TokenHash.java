package org.rollcall.platform.core.account;

/** The SHA-256 of a session token or API key, in hex: the token itself is never stored. */
public record TokenHash(String hex) {}
