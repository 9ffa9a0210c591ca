package org.rollcall.platform.web.internal.page.prepare;

import static java.util.stream.Collectors.toMap;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.interest.Interest;
import org.rollcall.platform.core.interest.InterestCsv;
import org.rollcall.platform.core.interest.InterestId;
import org.rollcall.platform.core.interest.NewInterest;
import org.rollcall.platform.core.interest.SpokenVersion;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** My SIS isn't listed: what to do, a form for it, and what was filled in. */
final class InterestsPage {

  private static final String ANY_ONEROSTER = "oneroster";

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      boolean operator,
      String anyOneRoster,
      boolean saved,
      DistrictPick pick,
      boolean chooses,
      String districtFault,
      Input product,
      Input vendor,
      List<Version> versions,
      Input version,
      Input email,
      Input note,
      List<Row> rows) {

    boolean hasRows() {
      return !rows.isEmpty();
    }
  }

  /** A version to choose. */
  record Version(String word, String label, boolean chosen) {}

  /** One interest. */
  record Row(
      String id,
      String product,
      String vendor,
      String version,
      String email,
      String note,
      String district,
      @Nullable Moment at,
      String by,
      @Nullable Moment answered) {}

  InterestsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, Map.of(), Map.of());
  }

  Answer add(Asked asked) {
    var typed = asked.fields("");
    var pick = DistrictPick.of(rollcall, asked);
    try {
      if (pick.undecided()) {
        throw Refusal.invalid("district", "Choose the district whose SIS this is.");
      }
      var said =
          new NewInterest(
              asked.field("product"),
              asked.field("vendor"),
              asked.field("version"),
              asked.field("email"),
              asked.field("note"));
      rollcall.expressInterest().add(asked.caller(), pick.chosen(), said);
      return Answer.go("/interests?saved=yes");
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return page(asked, 422, typed, e.fields());
    }
  }

  Answer answered(Asked asked) {
    var id = new InterestId(asked.number("interest"));
    rollcall.expressInterest().answered(asked.caller(), id, !asked.ticked("again"));
    return Answer.go("/interests");
  }

  Answer csv(Asked asked) {
    var names = names(asked);
    var file = InterestCsv.of(rollcall.expressInterest().list(asked.caller()), names);
    return new Answer.Download("interests.csv", "text/csv;charset=utf-8", file);
  }

  Answer json(Asked asked) {
    var list = new JsonArray();
    for (Interest interest : rollcall.expressInterest().list(asked.caller())) {
      list.add(json(interest));
    }
    var text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(list);
    return new Answer.Download("interests.json", "application/json", text);
  }

  private static JsonObject json(Interest interest) {
    var object = new JsonObject();
    object.addProperty("id", interest.id().value());
    object.addProperty("district", interest.district().value());
    object.addProperty("product", interest.product());
    object.addProperty("vendor", interest.vendor());
    object.addProperty("version", interest.version().word());
    object.addProperty("email", interest.email());
    object.addProperty("note", interest.note());
    object.addProperty("at", interest.at().toString());
    object.addProperty("by", interest.by());
    var answered = interest.answered();
    if (answered != null) {
      object.addProperty("answered", answered.toString());
    }
    return object;
  }

  private Answer page(
      Asked asked, int status, Map<String, String> typed, Map<String, String> faults) {
    var pick = DistrictPick.of(rollcall, asked);
    var districts =
        rollcall.keepDistricts().list(asked.caller()).stream()
            .collect(toMap(District::id, district -> district));
    var chosen = typed.getOrDefault("version", SpokenVersion.UNKNOWN.word());
    var model =
        new Model(
            asked.caller().role() == Role.OPERATOR,
            anyOneRoster(),
            !asked.field("saved").isEmpty(),
            pick,
            pick.several(),
            faults.getOrDefault("district", ""),
            Input.of("product", typed, faults),
            Input.of("vendor", typed, faults),
            Arrays.stream(SpokenVersion.values())
                .map(it -> new Version(it.word(), it.label(), it.word().equals(chosen)))
                .toList(),
            Input.of("version", typed, faults),
            new Input(
                "email",
                typed.getOrDefault("email", asked.account().email()),
                faults.getOrDefault("email", "")),
            Input.of("note", typed, faults),
            rollcall.expressInterest().list(asked.caller()).stream()
                .map(interest -> row(interest, districts.get(interest.district())))
                .toList());
    return new Answer.Show(status, "interests", "My SIS isn't listed", model, false);
  }

  private Row row(Interest interest, @Nullable District district) {
    var moments =
        new Moments(rollcall.clock(), district == null ? ZoneOffset.UTC : district.zone());
    return new Row(
        interest.id().toString(),
        interest.product(),
        interest.vendor(),
        interest.version().label(),
        interest.email(),
        interest.note(),
        district == null ? "" : district.name(),
        moments.of(interest.at()),
        interest.by(),
        moments.of(interest.answered()));
  }

  private Map<DistrictId, String> names(Asked asked) {
    return rollcall.keepDistricts().list(asked.caller()).stream()
        .collect(toMap(District::id, District::name));
  }

  /** The product's name of the connector for any OneRoster SIS; empty when it is not installed. */
  private String anyOneRoster() {
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().value().equals(ANY_ONEROSTER))
        .map(ConnectorDescriptor::product)
        .findFirst()
        .orElse("");
  }
}
