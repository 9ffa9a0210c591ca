package org.rollcall.platform.web.internal.api;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.telling.DistrictForm;
import org.rollcall.platform.core.telling.KeepDistrictNotices;
import org.rollcall.platform.core.telling.OwnNotices;
import org.rollcall.platform.core.telling.post.Preference;

/** How a district, and the caller, are told. */
final class NotificationRoutes {
  private static final int USUAL_PAGE = 50;
  private static final String ROOT = "/districts/{district}/notifications";

  private final KeepDistrictNotices districts;
  private final OwnNotices own;
  private final Clock clock;

  NotificationRoutes(Rollcall rollcall) {
    this.districts = rollcall.informed().telling().districts();
    this.own = rollcall.informed().telling().own();
    this.clock = rollcall.clock();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/me/notifications", Access.ACCOUNT, this::preference),
        Route.put("/me/notifications", Access.ACCOUNT, this::choose),
        Route.get(ROOT, Access.DISTRICT, this::show),
        Route.put(ROOT, Access.DISTRICT, this::change),
        Route.post(ROOT + "/secret", Access.DISTRICT, this::makeSecret),
        Route.post(ROOT + "/test", Access.DISTRICT, this::test),
        Route.get(ROOT + "/messages", Access.DISTRICT, this::messages));
  }

  private Answer preference(ApiRequest request) {
    return Answer.ok(new JsonFields().word("preference", own.show(request.caller())).object());
  }

  private Answer choose(ApiRequest request) throws IOException {
    var word = request.body("preference").text("preference");
    try {
      own.choose(request.caller(), Preference.valueOf(word.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("preference", "The preference is immediately, digest or never.");
    }
    return preference(request);
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(
        NoticeJson.district(districts.show(request.caller(), district(request)), clock.instant()));
  }

  private Answer change(ApiRequest request) throws IOException {
    var unused = show(request);
    var body =
        request.body("quietFrom", "quietUntil", "urgentAtOnce", "weekly", "recipients", "webhook");
    districts.change(
        request.caller(),
        district(request),
        new DistrictForm(
            body.optionalText("quietFrom").orElse("").strip(),
            body.optionalText("quietUntil").orElse("").strip(),
            body.flag("urgentAtOnce").orElse(false),
            body.flag("weekly").orElse(true),
            body.texts("recipients"),
            body.optionalText("webhook").orElse("").strip()));
    return show(request);
  }

  private Answer makeSecret(ApiRequest request) {
    var secret = districts.makeSecret(request.caller(), district(request));
    return Answer.created(
        "/districts/" + district(request) + "/notifications",
        new JsonFields().put("secret", secret.reveal()).object());
  }

  private Answer test(ApiRequest request) {
    return Answer.ok(NoticeJson.sentence(districts.test(request.caller(), district(request))));
  }

  private Answer messages(ApiRequest request) {
    var found = districts.messages(request.caller(), district(request), request.limit(USUAL_PAGE));
    return Answer.ok(JsonFields.list(found, NoticeJson::message));
  }

  private static DistrictId district(ApiRequest request) {
    return new DistrictId(request.number("district", "district"));
  }
}
