package org.rollcall.connector.oneroster.internal.profile;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.descriptor.OneRosterVersion;

/**
 * The permissions to ask for, by their names without prefix.
 *
 * @see OneRoster 1.2, scopes
 */
public record Scopes(List<String> names) {
  private static final String PREFIX = "https://purl.imsglobal.org/spec/or/";

  public Scopes {
    names = List.copyOf(names);
  }

  /**
   * What to ask for, one after the other, when the SIS refuses a scope: all, each alone, none. An
   * empty set means that no scope is sent.
   */
  public List<List<String>> ladder(OneRosterVersion version) {
    List<List<String>> rungs = new ArrayList<>();
    var all = names.stream().map(name -> uri(version, name)).toList();
    if (!all.isEmpty()) {
      rungs.add(all);
    }
    if (all.size() > 1) {
      all.forEach(scope -> rungs.add(List.of(scope)));
    }
    rungs.add(List.of());
    return rungs;
  }

  private static String uri(OneRosterVersion version, String name) {
    return PREFIX + (version == OneRosterVersion.V1_2 ? "v1p2" : "v1p1") + "/scope/" + name;
  }
}
