package org.rollcall.platform.core.connection;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.refusal.Refusal;

/** Which district a new connection belongs to, where nobody says so. */
final class DistrictChoice {
  private static final String FIRST_NAME = "My district";

  private final Districts districts;
  private final ZoneId zone;

  DistrictChoice(Districts districts, ZoneId zone) {
    this.districts = districts;
    this.zone = zone;
  }

  DistrictId of(Caller caller, @Nullable DistrictId named) {
    if (named != null) {
      caller.mustSee(named, "district");
      return districts.find(named).orElseThrow(() -> Refusal.notFound("district")).id();
    }
    var own = caller.district();
    return own != null ? own : onlyOne();
  }

  private DistrictId onlyOne() {
    var real = districts.all().stream().filter(district -> !district.demo()).toList();
    if (real.size() > 1) {
      throw Refusal.invalid("district", "There are several districts: say which one connects.");
    }
    return real.stream()
        .map(District::id)
        .findFirst()
        .orElseGet(() -> districts.add(new NewDistrict(FIRST_NAME, List.of(), zone, false)).id());
  }
}
