package org.rollcall.platform.web.internal.page.scope;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scoping.ChooseScope;
import org.rollcall.platform.core.scoping.ScopePreview;
import org.rollcall.platform.core.scoping.ScopeStanding;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.OutsideWords;

/** What of a SIS is wanted: looked at, previewed, saved. */
final class ScopePage {
  private static final List<RosterType> SHOWN =
      List.of(
          RosterType.ORGS,
          RosterType.CLASSES,
          RosterType.STUDENTS,
          RosterType.STAFF,
          RosterType.OTHER_PEOPLE,
          RosterType.ENROLLMENTS);

  private final Rollcall rollcall;
  private final ChooseScope scopes;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      String sentence,
      @Nullable Moment changed,
      String changedBy,
      boolean saved,
      boolean running,
      String fault,
      boolean rosterKnown,
      boolean looked,
      boolean typed,
      String outside,
      String going,
      @Nullable Preview preview,
      ScopeForm form) {}

  /** What a choice would do. */
  record Preview(
      List<Row> rows,
      boolean nothingStored,
      boolean holdsNothing,
      String leaving,
      String unread,
      boolean everything,
      List<ScopeForm.Hidden> chosen) {}

  /** How many of a type. */
  record Row(String label, String now, String then, String enter, String leave) {}

  ScopePage(Rollcall rollcall) {
    this.rollcall = rollcall;
    this.scopes = rollcall.together().chooseScope();
  }

  Answer show(Asked asked) {
    var standing = scopes.show(asked.caller(), id(asked));
    return page(asked, 200, standing, standing.kept().scope(), null, "");
  }

  /** Before a roster was read, what there is to choose from is asked of the SIS. */
  Answer look(Asked asked) {
    try {
      var standing = scopes.look(asked.caller(), id(asked));
      return page(asked, 200, standing, standing.kept().scope(), null, "");
    } catch (Refusal e) {
      return fault(asked, e, Scope.EVERYTHING);
    }
  }

  Answer preview(Asked asked) {
    var scope = ScopeForm.read(asked);
    try {
      var preview = scopes.preview(asked.caller(), id(asked), scope);
      var standing =
          filesOnly(asked)
              ? scopes.show(asked.caller(), id(asked))
              : scopes.look(asked.caller(), id(asked));
      return page(asked, 200, standing, scope, preview(scope, preview), "");
    } catch (Refusal e) {
      return fault(asked, e, scope);
    }
  }

  /** Nobody is there to be asked what there is to choose from. */
  private boolean filesOnly(Asked asked) {
    return rollcall.connectSis().find(asked.caller(), id(asked)).filesOnly();
  }

  Answer save(Asked asked) {
    var scope = ScopeForm.read(asked);
    try {
      var unused = scopes.choose(asked.caller(), id(asked), scope);
      return Answer.go("/connections/" + id(asked) + "/scope?saved=yes");
    } catch (Refusal e) {
      return fault(asked, e, scope);
    }
  }

  private Answer fault(Asked asked, Refusal refusal, Scope scope) {
    if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
      throw refusal;
    }
    var standing = scopes.show(asked.caller(), id(asked));
    return page(asked, 422, standing, scope, null, refusal.sentence());
  }

  private Answer page(
      Asked asked,
      int status,
      ScopeStanding standing,
      Scope shown,
      @Nullable Preview preview,
      String fault) {
    var id = id(asked);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var counts = rollcall.safeguard().outside().counts(asked.caller(), id);
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            standing.sentence(),
            new Moments(rollcall.clock(), zone).of(standing.kept().changed()),
            standing.kept().changedBy(),
            asked.ticked("saved"),
            asked.ticked("saved") && running(asked, id),
            fault,
            standing.rosterKnown(),
            !standing.orgs().isEmpty(),
            connection.filesOnly() && !standing.rosterKnown(),
            OutsideWords.count(counts.staying()),
            counts.going() == 0
                ? ""
                : Numbers.counted(counts.going(), "record was", "records were"),
            preview,
            ScopeForm.of(shown, standing.orgs(), standing.sessions()));
    return new Answer.Show(status, "scope", "Scope of " + connection.name(), model, false);
  }

  private boolean running(Asked asked, ConnectionId id) {
    return rollcall.syncRoster().latest(asked.caller(), id, 1).stream()
        .anyMatch(run -> !run.state().ended());
  }

  private static Preview preview(Scope scope, ScopePreview preview) {
    long leaving =
        SHOWN.stream()
            .filter(type -> type != RosterType.ORGS)
            .mapToLong(type -> preview.of(type).leave())
            .sum();
    return new Preview(
        SHOWN.stream().map(type -> row(type, preview.of(type))).toList(),
        preview.nothingStored(),
        preview.holdsNothing() && !preview.nothingStored() && !scope.isEverything(),
        leaving == 0 ? "" : Numbers.counted(leaving, "record", "records"),
        preview.unread() == 0 ? "" : Numbers.counted(preview.unread(), "record", "records"),
        scope.isEverything(),
        ScopeForm.hidden(scope));
  }

  private static Row row(RosterType type, ScopePreview.Counts counts) {
    var label = type == RosterType.ORGS ? "schools" : type.words();
    var numbers =
        Stream.of(counts.now(), counts.then(), counts.enter(), counts.leave())
            .map(Numbers::grouped)
            .toList();
    return new Row(
        label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3));
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
