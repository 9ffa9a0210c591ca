package org.rollcall.platform.web.internal.page.district;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.DistrictFields;

/** One district: its name, e-mail domains and time zone. */
final class DistrictPage {

  private static final Form NEW = new Form("/districts/new", "Add a district");

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(String action, String heading, boolean known, DistrictFields district) {}

  /** Where a form is sent, and what stands above it. */
  private record Form(String action, String heading) {}

  DistrictPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer showNew(Asked asked) {
    asked.caller().mustBeOperator();
    return form(200, NEW, DistrictFields.of(Map.of(), Map.of()));
  }

  Answer add(Asked asked) {
    asked.caller().mustBeOperator();
    return save(
        asked, NEW, false, district -> rollcall.keepDistricts().add(asked.caller(), district));
  }

  Answer show(Asked asked) {
    var district = rollcall.keepDistricts().find(asked.caller(), id(asked));
    var stored = new TreeMap<String, String>();
    stored.put("districtName", district.name());
    stored.put("emailDomains", String.join(", ", district.emailDomains()));
    stored.put("zone", district.zone().getId());
    return form(200, of(district), DistrictFields.of(stored, Map.of()));
  }

  Answer change(Asked asked) {
    var known = rollcall.keepDistricts().find(asked.caller(), id(asked));
    return save(
        asked,
        of(known),
        known.demo(),
        district -> rollcall.keepDistricts().update(asked.caller(), known.id(), district));
  }

  private static Answer save(Asked asked, Form form, boolean demo, Consumer<NewDistrict> keep) {
    var typed = asked.fields("");
    var faults = DistrictFields.faults(asked.field("zone"));
    if (!faults.isEmpty()) {
      return form(422, form, DistrictFields.of(typed, faults));
    }
    try {
      keep.accept(DistrictFields.read(typed, demo));
      return Answer.go("/districts");
    } catch (Refusal e) {
      return form(422, form, DistrictFields.of(typed, faults(e)));
    }
  }

  /** The core calls the name "name"; on the set-up page that is the person's. */
  private static Map<String, String> faults(Refusal refusal) {
    return switch (refusal.reason()) {
      case INVALID -> {
        var faults = new TreeMap<>(refusal.fields());
        if (faults.containsKey("name")) {
          faults.put("districtName", faults.getOrDefault("name", ""));
        }
        yield faults;
      }
      case CONFLICT -> Map.of("districtName", refusal.sentence());
      case NOT_FOUND, FORBIDDEN, UNAVAILABLE -> throw refusal;
    };
  }

  private static Answer form(int status, Form form, DistrictFields fields) {
    var model = new Model(form.action(), form.heading(), !form.equals(NEW), fields);
    return new Answer.Show(status, "district", form.heading(), model, false);
  }

  private static Form of(District district) {
    return new Form("/districts/" + district.id(), district.name());
  }

  private static DistrictId id(Asked asked) {
    return new DistrictId(asked.number("district"));
  }
}
