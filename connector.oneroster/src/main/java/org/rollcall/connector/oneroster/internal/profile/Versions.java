package org.rollcall.connector.oneroster.internal.profile;

import org.rollcall.connector.api.descriptor.OneRosterVersion;

/** What depends on the version that a SIS speaks. */
public final class Versions {
  private Versions() {}

  /** The version as people write it. */
  public static String name(OneRosterVersion version) {
    return switch (version) {
      case V1_0 -> "1.0";
      case V1_1 -> "1.1";
      case V1_2 -> "1.2";
      default -> version.name();
    };
  }
}
