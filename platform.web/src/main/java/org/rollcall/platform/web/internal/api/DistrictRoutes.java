package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.setup.KeepDistricts;

/** Districts: name, e-mail domains and time zone. */
final class DistrictRoutes {
  private static final String[] FIELDS = {"name", "emailDomains", "zone"};

  private final KeepDistricts districts;

  DistrictRoutes(Rollcall rollcall) {
    this.districts = rollcall.keepDistricts();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/districts", Access.ACCOUNT, this::list),
        Route.post("/districts", Access.OPERATOR, this::add),
        Route.get("/districts/{district}", Access.DISTRICT, this::show),
        Route.put("/districts/{district}", Access.DISTRICT, this::change));
  }

  static JsonObject json(District district) {
    return new JsonFields()
        .put("id", district.id().value())
        .put("name", district.name())
        .put("emailDomains", JsonFields.texts(district.emailDomains()))
        .put("zone", district.zone().getId())
        .put("demo", district.demo())
        .object();
  }

  private Answer list(ApiRequest request) {
    return Answer.ok(JsonFields.list(districts.list(request.caller()), DistrictRoutes::json));
  }

  private Answer add(ApiRequest request) throws IOException {
    var district = districts.add(request.caller(), read(request, false));
    return Answer.created("/districts/" + district.id(), json(district));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(json(find(request)));
  }

  private Answer change(ApiRequest request) throws IOException {
    var present = find(request);
    var changed = read(request, present.demo());
    return Answer.ok(json(districts.update(request.caller(), present.id(), changed)));
  }

  private District find(ApiRequest request) {
    return districts.find(request.caller(), new DistrictId(request.number("district", "district")));
  }

  private static NewDistrict read(ApiRequest request, boolean demo) throws IOException {
    var body = request.body(FIELDS);
    return new NewDistrict(
        body.text("name"), body.texts("emailDomains"), zone(body.text("zone")), demo);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw Refusal.invalid(
          "zone", "There is no time zone \"" + name + "\"; America/Chicago is one.");
    }
  }
}
