package org.rollcall.platform.web.internal.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.eligibility.CheckEligibility;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.setup.KeepDistricts;

/** Whether a district can use a connector: its answers, and what follows from them. */
final class EligibilityRoutes {
  private static final String PATH = "/districts/{district}/eligibility/{connector}";

  private final CheckEligibility eligibility;
  private final KeepDistricts districts;
  private final ConnectorNames names;

  EligibilityRoutes(Rollcall rollcall, ConnectorNames names) {
    this.eligibility = rollcall.checkEligibility();
    this.districts = rollcall.keepDistricts();
    this.names = names;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.DISTRICT, this::show),
        Route.put(PATH, Access.DISTRICT, this::answer),
        Route.post(PATH + "/confirm", Access.DISTRICT, this::confirm));
  }

  private Answer show(ApiRequest request) {
    var district = district(request);
    return Answer.ok(
        EligibilityJson.standing(eligibility.of(request.caller(), district, connector(request))));
  }

  private Answer answer(ApiRequest request) throws IOException {
    var district = district(request);
    var connector = connector(request);
    var body = request.body("answers", "since", "notes");
    var given = given(body);
    return Answer.ok(
        EligibilityJson.standing(eligibility.answer(request.caller(), district, connector, given)));
  }

  private Answer confirm(ApiRequest request) {
    var district = district(request);
    return Answer.ok(
        EligibilityJson.standing(
            eligibility.confirm(request.caller(), district, connector(request))));
  }

  private static List<GivenAnswer> given(BodyFields body) {
    var answers = body.textsByName("answers");
    if (answers.isEmpty()) {
      throw Refusal.invalid(
          "answers", "Send the answers as an object: the choice's id by the question's id.");
    }
    var since = body.textsByName("since");
    var notes = body.textsByName("notes");
    return answers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            answer ->
                new GivenAnswer(
                    answer.getKey(),
                    answer.getValue(),
                    day(answer.getKey(), since.get(answer.getKey())),
                    notes.getOrDefault(answer.getKey(), "")))
        .toList();
  }

  private static @Nullable LocalDate day(String question, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(question, "Write the day like 2026-09-01.");
    }
  }

  /** Found before anything else is looked at: another district's is not there. */
  private DistrictId district(ApiRequest request) {
    var id = new DistrictId(request.number("district", "district"));
    return districts.find(request.caller(), id).id();
  }

  private ConnectorId connector(ApiRequest request) {
    return names.serving(request.path("connector")).id();
  }
}
