package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.interest.ExpressInterest;
import org.rollcall.platform.core.interest.Interest;
import org.rollcall.platform.core.interest.InterestCsv;
import org.rollcall.platform.core.interest.InterestId;
import org.rollcall.platform.core.interest.NewInterest;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.setup.KeepDistricts;

/** Which SIS districts have that is not listed: expressed by districts, answered by operators. */
final class InterestRoutes {
  private final ExpressInterest interests;
  private final KeepDistricts districts;

  InterestRoutes(Rollcall rollcall) {
    this.interests = rollcall.expressInterest();
    this.districts = rollcall.keepDistricts();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/interests", Access.ACCOUNT, this::list),
        Route.post("/districts/{district}/interests", Access.DISTRICT, this::add),
        Route.put("/interests/{interest}/answered", Access.OPERATOR, this::answered));
  }

  private Answer list(ApiRequest request) {
    var caller = request.caller();
    var found = interests.list(caller);
    var format = request.query("format").orElse("json");
    if (format.equals("csv")) {
      return Answer.csv("interests.csv", csv(caller, found));
    }
    if (!format.equals("json")) {
      throw Refusal.invalid("format", "The format is json or csv.");
    }
    return Answer.ok(JsonFields.list(found, InterestRoutes::json));
  }

  private String csv(Caller caller, List<Interest> found) {
    return InterestCsv.of(
        found,
        districts.list(caller).stream().collect(Collectors.toMap(District::id, District::name)));
  }

  private Answer add(ApiRequest request) throws IOException {
    var id = new DistrictId(request.number("district", "district"));
    var district = districts.find(request.caller(), id).id();
    var body = request.body("product", "vendor", "version", "email", "note");
    var said =
        new NewInterest(
            body.optionalText("product").orElse(""),
            body.optionalText("vendor").orElse(""),
            body.optionalText("version").orElse(""),
            body.optionalText("email").orElse(""),
            body.optionalText("note").orElse(""));
    return Answer.created("/interests", json(interests.add(request.caller(), district, said)));
  }

  private Answer answered(ApiRequest request) throws IOException {
    var id = new InterestId(request.number("interest", "interest"));
    var answered = request.body("answered").flag("answered").orElse(true);
    return Answer.ok(json(interests.answered(request.caller(), id, answered)));
  }

  private static JsonObject json(Interest interest) {
    return new JsonFields()
        .put("id", interest.id().value())
        .put("district", interest.district().value())
        .put("product", interest.product())
        .put("vendor", interest.vendor())
        .put("version", interest.version().word())
        .put("email", interest.email())
        .put("note", interest.note())
        .put("at", interest.at())
        .put("by", interest.by())
        .put("answered", Optional.ofNullable(interest.answered()))
        .object();
  }
}
