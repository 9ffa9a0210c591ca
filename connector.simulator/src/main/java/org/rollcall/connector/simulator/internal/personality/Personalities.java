package org.rollcall.connector.simulator.internal.personality;

import java.util.EnumSet;
import java.util.List;

/** The products that can be played. */
public final class Personalities {

  private static final String APP = "rollcall";

  /** Infinite Campus as a OneRoster 1.2 provider (reference/vendors.md 2.1 and 8). */
  private static final Personality INFINITE_CAMPUS =
      infiniteCampus("/campus/api/oneroster/v1p2/" + APP + "/ims/oneroster");

  private static final List<Personality> ALL = List.of(INFINITE_CAMPUS);

  private Personalities() {}

  public static Personality named(String name) {
    return ALL.stream()
        .filter(personality -> personality.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no personality \"" + name + "\"; choose one of: " + names() + "."));
  }

  public static String names() {
    return String.join(", ", ALL.stream().map(Personality::name).toList());
  }

  private static Personality infiniteCampus(String hostPath) {
    return new Personality(
        "infinite-campus",
        APP,
        "/campus/oauth2/token",
        hostPath,
        hostPath + "/rostering/v1p2",
        hostPath + "/gradebook/v1p2",
        100,
        50,
        EnumSet.allOf(Quirk.class));
  }
}
