package org.rollcall.platform.core.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.refusal.Refusal;

/** Which district is meant, where nobody says so. */
public final class DistrictChoice {
  private static final String FIRST_NAME = "My district";

  private final Districts districts;
  private final ZoneId zone;

  /** Chooses among these; a district made here lives in this zone. */
  public DistrictChoice(Districts districts, ZoneId zone) {
    this.districts = districts;
    this.zone = zone;
  }

  /**
   * The district that is named, the caller's own, or the only one there is besides the demo; made
   * when there is none.
   */
  public DistrictId of(Caller caller, @Nullable DistrictId named) {
    return meant(caller, named)
        .map(District::id)
        .orElseGet(() -> districts.add(new NewDistrict(FIRST_NAME, List.of(), zone, false)).id());
  }

  /** The same without making one; empty when there is none. */
  public Optional<District> meant(Caller caller, @Nullable DistrictId named) {
    var own = caller.district();
    var said = named != null ? named : own;
    if (said == null) {
      return onlyOne();
    }
    caller.mustSee(said, "district");
    return Optional.of(districts.find(said).orElseThrow(() -> Refusal.notFound("district")));
  }

  private Optional<District> onlyOne() {
    var real = districts.all().stream().filter(district -> !district.demo()).toList();
    if (real.size() > 1) {
      throw Refusal.invalid("district", "There are several districts: say which one is meant.");
    }
    return real.stream().findFirst();
  }
}
