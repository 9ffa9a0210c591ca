package org.rollcall.platform.core.sync.measure;

import java.time.Duration;

/**
 * What a run asked of the SIS, or read from a file.
 *
 * @param requests sent, for tokens too
 * @param octets received in all answers, as sent; of a file those read, as they are when unpacked
 * @param retries requests that were sent again because the one before got no good answer
 * @param waits how often the connector waited because the SIS asked to, or between two tries
 * @param waited how long in all
 */
public record Traffic(long requests, long octets, long retries, long waits, Duration waited) {
  /** Nothing was asked. */
  public static final Traffic NONE = new Traffic(0, 0, 0, 0, Duration.ZERO);
}
