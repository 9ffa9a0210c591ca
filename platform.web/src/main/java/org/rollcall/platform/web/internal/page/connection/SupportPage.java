package org.rollcall.platform.web.internal.page.connection;

import com.google.gson.GsonBuilder;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** "Enable support with the SIS": what would be shared with whom, and the file to share. */
final class SupportPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      String vendor,
      String domains,
      boolean enabled,
      @Nullable Moment at,
      String by) {}

  SupportPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var standing = rollcall.together().support().standing(asked.caller(), connection.id());
    var model =
        new Model(
            "/connections/" + connection.id(),
            connection.name(),
            standing.vendor(),
            String.join(", ", standing.domains()),
            standing.enabled(),
            new Moments(rollcall.clock(), zone).of(standing.at()),
            standing.by());
    return Answer.show("support", "Support for " + connection.name(), model);
  }

  Answer set(Asked asked) {
    var enabled = asked.field("enabled").equals("yes");
    rollcall.together().support().set(asked.caller(), id(asked), enabled);
    return Answer.go("/connections/" + id(asked) + "/support");
  }

  Answer bundle(Asked asked) {
    var bundle = rollcall.together().support().bundle(asked.caller(), id(asked));
    return new Answer.Download(
        "rollcall-support-" + id(asked) + ".json",
        "application/json",
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(bundle));
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
