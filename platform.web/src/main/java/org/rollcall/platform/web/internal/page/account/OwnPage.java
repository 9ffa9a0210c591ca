package org.rollcall.platform.web.internal.page.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.telling.OwnNotices;
import org.rollcall.platform.core.telling.post.Preference;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Words;

/** The own account: password and API keys. */
final class OwnPage {

  private final Rollcall rollcall;

  /** What the template shows; newKey is the one moment at which a key is ever shown. */
  record Model(
      String name,
      String email,
      String role,
      Input current,
      Input password,
      Input again,
      Input keyName,
      String done,
      String newKey,
      List<Key> keys,
      List<Wish> wishes) {
    @Override
    public String toString() {
      return "Model[" + email + "]";
    }
  }

  /** An API key, by the name its owner gave it. */
  record Key(String path, String name, @Nullable Moment created) {}

  /** When a person may want mail. */
  record Wish(String value, String label, boolean chosen) {}

  OwnPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, Map.of(), "", "");
  }

  Answer changePassword(Asked asked) {
    var current = asked.secret("current").orElse(null);
    var next = asked.secret("password").orElse(null);
    if (current == null) {
      return page(asked, 422, Map.of("current", "Enter the password you have now."), "", "");
    }
    if (next == null) {
      return page(asked, 422, Map.of("password", "Enter the new password."), "", "");
    }
    if (!asked.secret("again").filter(next::equals).isPresent()) {
      var faults = Map.of("again", "The two new passwords differ: enter the same one twice.");
      return page(asked, 422, faults, "", "");
    }
    try {
      rollcall.keepAccounts().changeOwnPassword(asked.caller(), current, next);
    } catch (Refusal e) {
      return page(asked, 422, faults(e), "", "");
    }
    return page(asked, 200, Map.of(), "Your password is changed.", "");
  }

  Answer createKey(Asked asked) {
    try {
      var key = rollcall.keepAccounts().createKey(asked.caller(), asked.field("keyName"));
      return page(asked, 200, Map.of(), "", key);
    } catch (Refusal e) {
      return page(asked, 422, Map.of("keyName", faultless(e).sentence()), "", "");
    }
  }

  Answer chooseMail(Asked asked) {
    var wish =
        Stream.of(Preference.values())
            .filter(it -> it.name().equals(asked.field("mail")))
            .findFirst()
            .orElse(Preference.IMMEDIATELY);
    own().choose(asked.caller(), wish);
    return page(asked, 200, Map.of(), "It is saved.", "");
  }

  private OwnNotices own() {
    return rollcall.informed().telling().own();
  }

  private List<Wish> wishes(Asked asked) {
    var chosen = own().show(asked.caller());
    return Stream.of(Preference.values())
        .map(it -> new Wish(it.name(), label(it), it == chosen))
        .toList();
  }

  private static String label(Preference preference) {
    return switch (preference) {
      case IMMEDIATELY -> "At once, and each day what is still open";
      case DIGEST -> "Once a day, what is open and what is over";
      case NEVER -> "Not at all; the console tells me";
    };
  }

  Answer revokeKey(Asked asked) {
    rollcall.keepAccounts().revokeKey(asked.caller(), asked.number("key"));
    return Answer.go("/me");
  }

  private static Map<String, String> faults(Refusal refusal) {
    return faultless(refusal).fields();
  }

  private static Refusal faultless(Refusal refusal) {
    if (refusal.reason() != Refusal.Reason.INVALID) {
      throw refusal;
    }
    return refusal;
  }

  private Answer page(
      Asked asked, int status, Map<String, String> faults, String done, String newKey) {
    var account = asked.account();
    var moments = Moments.across(rollcall.clock(), rollcall.keepDistricts().list(asked.caller()));
    var model =
        new Model(
            account.name(),
            account.email(),
            Words.of(account.role()),
            Input.secret("current", faults),
            Input.secret("password", faults),
            Input.secret("again", faults),
            Input.of("keyName", asked.fields(""), faults),
            done,
            newKey,
            rollcall.keepAccounts().keys(asked.caller()).stream()
                .map(
                    key ->
                        new Key(
                            "/me/keys/" + key.id() + "/revoke",
                            key.name(),
                            moments.of(key.created())))
                .toList(),
            wishes(asked));
    return new Answer.Show(status, "own", "Your account", model, false);
  }
}
