package org.rollcall.platform.web.internal.page.notification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.telling.DistrictForm;
import org.rollcall.platform.core.telling.KeepDistrictNotices;
import org.rollcall.platform.core.telling.post.DistrictNotice;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** How a district is told: quiet hours, further recipients, its webhook, what was sent. */
final class DistrictNoticePage {
  private static final int SHOWN = 30;

  private final Rollcall rollcall;

  /** What the template shows; newSecret is the one moment at which it is ever shown. */
  record Model(
      String path,
      String name,
      String zone,
      String done,
      String failed,
      String newSecret,
      boolean mails,
      Input quietFrom,
      Input quietUntil,
      boolean urgentAtOnce,
      boolean weekly,
      Input recipients,
      Input webhook,
      boolean hooked,
      boolean secretMade,
      @Nullable Moment formerUntil,
      List<MessageRow> messages) {
    boolean anySent() {
      return !messages.isEmpty();
    }

    @Override
    public String toString() {
      return "Model[" + path + "]";
    }
  }

  /** What is said above the forms. */
  private record Said(String done, String failed, String newSecret) {
    static final Said NOTHING = new Said("", "", "");

    @Override
    public String toString() {
      return "Said[••••••]";
    }
  }

  DistrictNoticePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  private KeepDistrictNotices notices() {
    return rollcall.informed().telling().districts();
  }

  Answer show(Asked asked) {
    return page(asked, Said.NOTHING);
  }

  Answer change(Asked asked) {
    var id = id(asked);
    try {
      notices()
          .change(
              asked.caller(),
              id,
              new DistrictForm(
                  asked.field("quietFrom"),
                  asked.field("quietUntil"),
                  asked.ticked("urgentAtOnce"),
                  asked.ticked("weekly"),
                  lines(asked.field("recipients")),
                  asked.field("webhook")));
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return page(asked, 422, asked.fields(""), e.fields(), Said.NOTHING);
    }
    return page(asked, new Said("It is saved.", "", ""));
  }

  Answer makeSecret(Asked asked) {
    var secret = notices().makeSecret(asked.caller(), id(asked));
    return page(asked, new Said("", "", secret.reveal()));
  }

  Answer test(Asked asked) {
    try {
      return page(asked, new Said(notices().test(asked.caller(), id(asked)), "", ""));
    } catch (Refusal e) {
      return switch (e.reason()) {
        case UNAVAILABLE, CONFLICT -> page(asked, new Said("", e.sentence(), ""));
        case NOT_FOUND, FORBIDDEN, INVALID -> throw e;
      };
    }
  }

  private static List<String> lines(String typed) {
    return Stream.of(typed.split("[\\s,;]+")).filter(line -> !line.isEmpty()).toList();
  }

  private Answer page(Asked asked, Said said) {
    var notice = notices().show(asked.caller(), id(asked));
    return page(asked, 200, stored(notice), Map.of(), said);
  }

  private static Map<String, String> stored(DistrictNotice notice) {
    var stored = new TreeMap<String, String>();
    var quiet = notice.quiet();
    stored.put("quietFrom", quiet == null ? "" : quiet.from().toString());
    stored.put("quietUntil", quiet == null ? "" : quiet.until().toString());
    stored.put("urgentAtOnce", notice.urgentAtOnce() ? "on" : "");
    stored.put("weekly", notice.weekly() ? "on" : "");
    stored.put("recipients", String.join("\n", notice.recipients()));
    stored.put("webhook", notice.webhook());
    return stored;
  }

  private Answer page(
      Asked asked, int status, Map<String, String> typed, Map<String, String> faults, Said said) {
    var caller = asked.caller();
    var notice = notices().show(caller, id(asked));
    var district = rollcall.keepDistricts().find(caller, id(asked));
    var moments = new Moments(rollcall.clock(), district.zone());
    var until = notice.formerUntil();
    var model =
        new Model(
            "/notifications/" + district.id(),
            district.name(),
            district.zone().getId(),
            said.done(),
            said.failed(),
            said.newSecret(),
            notices().mails(),
            Input.of("quietFrom", typed, faults),
            Input.of("quietUntil", typed, faults),
            !typed.getOrDefault("urgentAtOnce", "").isEmpty(),
            !typed.getOrDefault("weekly", "").isEmpty(),
            Input.of("recipients", typed, faults),
            Input.of("webhook", typed, faults),
            !notice.webhook().isEmpty(),
            notice.secret() != null,
            until == null || until.isBefore(rollcall.clock().instant()) ? null : moments.of(until),
            MessageRow.of(notices().messages(caller, district.id(), SHOWN), moments));
    return new Answer.Show(
        status, "district-notifications", "Notifications: " + district.name(), model, false);
  }

  private static DistrictId id(Asked asked) {
    return new DistrictId(asked.number("district"));
  }
}
