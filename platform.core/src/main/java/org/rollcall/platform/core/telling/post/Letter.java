package org.rollcall.platform.core.telling.post;

import java.time.Instant;

/**
 * One e-mail.
 *
 * @param id the same when it is sent again, so that a mail program shows it once
 * @param text plain text, lines separated by a line feed
 */
public record Letter(String id, String to, String subject, String text, Instant date) {}
