package org.rollcall.platform.web.internal.api;

import java.time.ZoneId;
import java.util.List;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.setup.KeepDistricts;

/** The district of the simulated SIS, kept apart from real ones; made when it is first needed. */
final class DemoDistrict {
  private static final NewDistrict DEMO =
      new NewDistrict("Demo district (simulated)", List.of(), ZoneId.of("UTC"), true);

  private final KeepDistricts districts;

  DemoDistrict(KeepDistricts districts) {
    this.districts = districts;
  }

  District findOrAdd(Caller caller) {
    caller.mustBeOperator();
    return districts.list(caller).stream()
        .filter(District::demo)
        .findFirst()
        .orElseGet(() -> districts.add(caller, DEMO));
  }
}
