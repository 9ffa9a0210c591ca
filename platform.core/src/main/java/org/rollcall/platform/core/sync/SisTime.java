package org.rollcall.platform.core.sync;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.rollcall.platform.core.connection.CallListener;

/** Hears what time it is at the SIS, beside somebody else who hears of calls. */
final class SisTime implements CallListener {
  private final CallListener other;
  private final URI rostering;
  private final RunWatermarks watermarks;

  /** The clock that counts is that of the rostering service, which dates the records. */
  SisTime(CallListener other, URI rostering, RunWatermarks watermarks) {
    this.other = other;
    this.rostering = rostering;
    this.watermarks = watermarks;
  }

  @Override
  public void asked(URI address) {
    other.asked(address);
  }

  @Override
  public void dated(URI address, Instant time) {
    if (String.valueOf(rostering.getHost()).equalsIgnoreCase(address.getHost())) {
      watermarks.sisSays(time);
    }
    other.dated(address, time);
  }

  @Override
  public void answered(URI address, int status, long octets, boolean whole) {
    other.answered(address, status, octets, whole);
  }

  @Override
  public void waited(Duration wait) {
    other.waited(wait);
  }
}
