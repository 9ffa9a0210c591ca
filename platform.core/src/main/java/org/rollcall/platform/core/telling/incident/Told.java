package org.rollcall.platform.core.telling.incident;

import org.rollcall.platform.core.telling.post.Channel;

/** Who was told of an incident. */
public record Told(Channel channel, String recipient) {}
