package org.rollcall.platform.web.internal.view;

import java.time.ZoneId;
import java.util.List;

/** The time zones that people choose from: places, not offsets. */
public final class Zones {

  private Zones() {}

  /** All, by name. */
  public static List<String> all() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.equals("UTC") || (zone.contains("/") && !zone.matches("(Etc|SystemV)/.*")))
        .sorted()
        .toList();
  }

  /** Whether the Java platform knows it. */
  public static boolean known(String zone) {
    return ZoneId.getAvailableZoneIds().contains(zone);
  }
}
