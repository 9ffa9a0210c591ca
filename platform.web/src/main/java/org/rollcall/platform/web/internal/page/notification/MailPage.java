package org.rollcall.platform.web.internal.page.notification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.telling.KeepMail;
import org.rollcall.platform.core.telling.MailForm;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.PlatformNotice;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Moments;

/** The mail server and the address of links, for operators; an admin is led to the district. */
final class MailPage {
  private static final int SHOWN = 30;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String done,
      String failed,
      boolean mails,
      boolean passwordStored,
      String linkAddress,
      Input host,
      Input port,
      Input user,
      Input password,
      Input from,
      Input baseAddress,
      Input to,
      Input security,
      List<Choice> securities,
      List<Place> districts,
      List<MessageRow> messages) {
    boolean anySent() {
      return !messages.isEmpty();
    }
  }

  /** A district, and where it is set up. */
  record Place(String name, String path) {}

  /** What is said above the forms. */
  private record Said(String done, String failed) {}

  MailPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  private KeepMail mail() {
    return rollcall.informed().telling().mail();
  }

  Answer show(Asked asked) {
    var own = asked.caller().district();
    if (asked.caller().role() != Role.OPERATOR && own != null) {
      return Answer.go("/notifications/" + own);
    }
    return page(asked, 200, stored(mail().show(asked.caller())), Map.of(), new Said("", ""));
  }

  Answer change(Asked asked) {
    asked.caller().mustBeOperator();
    try {
      mail()
          .change(
              asked.caller(),
              new MailForm(
                  asked.field("host"),
                  port(asked.field("port")),
                  security(asked.field("security")),
                  asked.field("user"),
                  asked.secret("password").orElse(null),
                  asked.field("from"),
                  asked.field("baseAddress")));
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return page(asked, 422, asked.fields(""), e.fields(), new Said("", ""));
    }
    return page(
        asked,
        200,
        stored(mail().show(asked.caller())),
        Map.of(),
        new Said("It is saved. Send yourself a test to see it work.", ""));
  }

  Answer test(Asked asked) {
    asked.caller().mustBeOperator();
    var typed = stored(mail().show(asked.caller()));
    typed.put("to", asked.field("to"));
    try {
      var ended = mail().test(asked.caller(), asked.field("to"));
      return page(asked, 200, typed, Map.of(), new Said("The test is sent. " + ended, ""));
    } catch (Refusal e) {
      return switch (e.reason()) {
        case INVALID -> page(asked, 422, typed, e.fields(), new Said("", ""));
        case UNAVAILABLE -> page(asked, 200, typed, Map.of(), new Said("", e.sentence()));
        case NOT_FOUND, FORBIDDEN, CONFLICT -> throw e;
      };
    }
  }

  private static Map<String, String> stored(PlatformNotice notice) {
    var stored = new TreeMap<String, String>();
    stored.put("host", notice.host());
    stored.put("port", notice.mails() ? Integer.toString(notice.port()) : "");
    stored.put("security", notice.security().name());
    stored.put("user", notice.user());
    stored.put("from", notice.from());
    stored.put("baseAddress", notice.baseAddress());
    return stored;
  }

  private Answer page(
      Asked asked, int status, Map<String, String> typed, Map<String, String> faults, Said said) {
    var caller = asked.caller();
    var notice = mail().show(caller);
    var addressed = new TreeMap<>(typed);
    addressed.putIfAbsent("to", asked.account().email());
    var moments = Moments.across(rollcall.clock(), rollcall.keepDistricts().list(caller));
    var model =
        new Model(
            said.done(),
            said.failed(),
            notice.mails(),
            notice.password() != null,
            mail().linkAddress(caller),
            Input.of("host", typed, faults),
            Input.of("port", typed, faults),
            Input.of("user", typed, faults),
            Input.secret("password", faults),
            Input.of("from", typed, faults),
            Input.of("baseAddress", typed, faults),
            Input.of("to", addressed, faults),
            Input.of("security", typed, faults),
            securities(typed.getOrDefault("security", "")),
            rollcall.keepDistricts().list(caller).stream()
                .map(district -> new Place(district.name(), "/notifications/" + district.id()))
                .toList(),
            MessageRow.of(mail().messages(caller, SHOWN), moments));
    return new Answer.Show(status, "notifications", "Notifications", model, false);
  }

  private static List<Choice> securities(String chosen) {
    return Stream.of(MailSecurity.values())
        .map(it -> new Choice(it.name(), label(it), it.name().equals(chosen)))
        .toList();
  }

  private static String label(MailSecurity security) {
    return switch (security) {
      case STARTTLS -> "STARTTLS (port 587 mostly)";
      case TLS -> "TLS from the beginning (port 465 mostly)";
      case PLAIN -> "None, to a mail server on this machine only";
    };
  }

  private static MailSecurity security(String typed) {
    return Stream.of(MailSecurity.values())
        .filter(it -> it.name().equals(typed))
        .findFirst()
        .orElse(MailSecurity.STARTTLS);
  }

  /** What is no port is told as one that is out of range. */
  private static int port(String typed) {
    try {
      return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
