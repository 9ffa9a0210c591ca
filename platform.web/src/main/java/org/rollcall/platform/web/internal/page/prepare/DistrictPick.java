package org.rollcall.platform.web.internal.page.prepare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Asked;

/**
 * Whose page it is, where no connection says so: the own district, the only one, or the one that an
 * operator chose. The simulated district is connected by the demo itself.
 *
 * @param chosen null while there is none, or several and none is chosen
 */
public record DistrictPick(List<Choice> choices, @Nullable DistrictId chosen) {

  /** A district to choose. */
  public record Choice(String id, String name, boolean chosen) {}

  public DistrictPick {
    choices = List.copyOf(choices);
  }

  /** What the request says; not found when it names a district that the caller may not see. */
  public static DistrictPick of(Rollcall rollcall, Asked asked) {
    return of(rollcall, asked, asked.field("district"));
  }

  /** The same where something else names it. */
  public static DistrictPick of(Rollcall rollcall, Asked asked, String named) {
    var districts =
        rollcall.keepDistricts().list(asked.caller()).stream()
            .filter(district -> !district.demo())
            .toList();
    var chosen =
        named.isEmpty()
            ? districts.stream().limit(districts.size() == 1 ? 1 : 0).findFirst().orElse(null)
            : districts.stream()
                .filter(district -> district.id().toString().equals(named))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("district"));
    var id = chosen == null ? null : chosen.id();
    return new DistrictPick(districts.stream().map(district -> choice(district, id)).toList(), id);
  }

  private static Choice choice(District district, @Nullable DistrictId chosen) {
    return new Choice(district.id().toString(), district.name(), district.id().equals(chosen));
  }

  /** Whether there is something to choose. */
  public boolean several() {
    return choices.size() > 1;
  }

  /** Whether it must be chosen first. */
  public boolean undecided() {
    return several() && chosen == null;
  }

  /** The number of the chosen one; empty when none is. */
  public String id() {
    return chosen == null ? "" : chosen.toString();
  }

  /** What keeps the choice in a link; empty where there is none. */
  public String query() {
    return several() && chosen != null ? "?district=" + chosen : "";
  }
}
