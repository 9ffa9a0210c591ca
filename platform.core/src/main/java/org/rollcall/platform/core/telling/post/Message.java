package org.rollcall.platform.core.telling.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param attempts how often sending was begun
 * @param status how the last try ended, a sentence; empty before the first
 * @param sent when the other side took it; null until then
 */
public record Message(
    long id,
    NewMessage content,
    Instant created,
    MessageState state,
    int attempts,
    String status,
    @Nullable Instant sent) {}
