package org.rollcall.platform.web.internal.gate;

/**
 * How far the console can be reached.
 *
 * @param loopback whether only this machine can reach it directly
 * @param secure whether people reach it over HTTPS
 * @param behindProxy whether a proxy in front says where requests come from
 */
public record Exposure(boolean loopback, boolean secure, boolean behindProxy) {

  /** Whether a password may travel: never over plain HTTP that others can listen to. */
  public boolean signInAllowed() {
    return loopback || secure;
  }
}
