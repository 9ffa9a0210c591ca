package org.rollcall.platform.web.internal.page.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.probe.ProbeConsent;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.probe.KeptProfile;
import org.rollcall.platform.core.probe.Ongoing;
import org.rollcall.platform.core.probe.OngoingId;
import org.rollcall.platform.core.probe.ProfileChange;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Input;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** What the SIS of a connection really does: the latest profile, and what changed. */
final class CapabilitiesPage {
  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String name,
      String path,
      @Nullable Moment taken,
      int requests,
      List<FindingRow> findings,
      List<String> changes,
      List<String> leftBehind,
      List<Older> older,
      boolean write,
      Input schoolClass) {
    boolean known() {
      return taken != null;
    }

    boolean compared() {
      return !older.isEmpty();
    }
  }

  /** An earlier profile. */
  record Older(@Nullable Moment taken, List<String> changes) {}

  /** What the template of a probe under way shows. */
  record Live(
      String name,
      String path,
      Chip chip,
      boolean running,
      boolean done,
      String failure,
      List<String> changes,
      List<String> leftBehind,
      List<FindingRow> findings) {}

  CapabilitiesPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer begin(Asked asked) {
    var id = id(asked);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var schoolClass = asked.field("class");
    if (asked.ticked("write") && schoolClass.isEmpty()) {
      return page(asked, 422, "Name the class in which Rollcall may write.");
    }
    var consent =
        asked.ticked("write")
            ? ProbeConsent.toWriteIn(SourcedId.of(schoolClass))
            : ProbeConsent.toRead();
    var probe = rollcall.probeSis().begin(asked.caller(), connection.id(), consent);
    return Answer.go("/probes/" + probe.id().value());
  }

  Answer watch(Asked asked) {
    var probe = rollcall.probeSis().find(asked.caller(), new OngoingId(asked.place("probe")));
    var kept = probe.outcome();
    var model =
        new Live(
            probe.name(),
            "/connections/" + probe.connection(),
            chip(probe.state()),
            probe.running(),
            kept != null,
            probe.sentence(),
            kept == null ? List.of() : sentences(kept),
            kept == null ? List.of() : left(kept),
            probe.seen().stream().map(FindingRow::of).toList());
    return new Answer.Show(200, "probe", "What this SIS really does", model, probe.running());
  }

  private Answer page(Asked asked, int status, String fault) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var zone = rollcall.overview().of(asked.caller(), connection.id()).district().zone();
    var moments = new Moments(rollcall.clock(), zone);
    var history = rollcall.probeSis().history(asked.caller(), connection.id());
    var latest = history.stream().findFirst();
    var model =
        new Model(
            connection.name(),
            "/connections/" + connection.id(),
            latest.map(kept -> moments.of(kept.profile().taken())).orElse(null),
            latest.map(kept -> kept.profile().requests()).orElse(0),
            latest.stream()
                .flatMap(kept -> kept.profile().findings().stream())
                .map(FindingRow::of)
                .toList(),
            latest.map(CapabilitiesPage::sentences).orElse(List.of()),
            latest.map(CapabilitiesPage::left).orElse(List.of()),
            history.stream().skip(1).map(kept -> older(kept, moments)).toList(),
            asked.ticked("write"),
            new Input("class", asked.field("class"), fault));
    return new Answer.Show(status, "capabilities", "What this SIS really does", model, false);
  }

  private static Older older(KeptProfile kept, Moments moments) {
    return new Older(moments.of(kept.profile().taken()), sentences(kept));
  }

  private static List<String> sentences(KeptProfile kept) {
    return kept.changes().stream().map(ProfileChange::sentence).toList();
  }

  private static List<String> left(KeptProfile kept) {
    return kept.profile().leftBehind().stream().map(SourcedId::value).toList();
  }

  static Chip chip(Ongoing.State state) {
    return switch (state) {
      case RUNNING -> Chip.busy("Under way");
      case DONE -> Chip.good("Done");
      case FAILED -> Chip.failed("Not done");
    };
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
