package org.rollcall.connector.simulator.internal.personality;

import java.util.EnumSet;
import java.util.Set;

/**
 * How tokens are had.
 *
 * @param path where
 * @param appName the application that the address must name; empty where it need not
 * @param accepted where the key and the secret may stand
 */
public record Login(String path, String appName, Set<CredentialStyle> accepted) {

  /** Where a caller puts key and secret. */
  public enum CredentialStyle {
    BASIC,
    BODY,
    QUERY
  }

  public Login {
    accepted = Set.copyOf(accepted);
  }

  static Login basic(String path) {
    return new Login(path, "", EnumSet.of(CredentialStyle.BASIC));
  }

  static Login body(String path) {
    return new Login(path, "", EnumSet.of(CredentialStyle.BODY));
  }

  static Login either(String path) {
    return new Login(path, "", EnumSet.of(CredentialStyle.BASIC, CredentialStyle.BODY));
  }

  Login forApplication(String name) {
    return new Login(path, name, accepted);
  }

  /** Path and query of the address that an admin would be told. */
  public String address() {
    return appName.isEmpty() ? path : path + "?appName=" + appName;
  }
}
