package org.rollcall.platform.web.internal.page.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.Finding;
import org.rollcall.platform.core.finding.FindingNames;
import org.rollcall.platform.core.finding.FindingState;
import org.rollcall.platform.core.finding.FindingsSlice;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;

/** One finding in a list. */
record FindingRow(
    Chip state,
    String sentence,
    @Nullable Thing subject,
    String school,
    String affected,
    List<Thing> records,
    String more,
    @Nullable Moment since) {

  private static final int SHOWN = 5;

  private static final Map<RosterCollection, String> PAGES =
      Map.of(
          RosterCollection.USERS, "/person?id=",
          RosterCollection.CLASSES, "/class?id=",
          RosterCollection.ORGS, "/school?id=");

  /** A record: what it is called, and where it is shown; no path where it is not in the roster. */
  record Thing(String text, String path) {}

  static FindingRow of(Finding finding, FindingsSlice slice, String connection, Moments moments) {
    var rule = finding.rule();
    var names = slice.names();
    var things = new ArrayList<Thing>();
    rule.affects()
        .ifPresent(
            affects ->
                finding.records().stream()
                    .limit(SHOWN)
                    .forEach(record -> things.add(thing(affects, record, names, connection))));
    // What a connector reported says of itself what it is about.
    boolean reported = rule.about().isEmpty() && rule.affects().isEmpty();
    if (reported) {
      finding.records().stream()
          .limit(SHOWN)
          .forEach(record -> things.add(new Thing(record.sourcedId(), "")));
    }
    long more = finding.records().isEmpty() ? 0 : finding.affected() - things.size();
    return new FindingRow(
        chip(slice.state(finding)),
        reported ? finding.subject() : rule.sentence(),
        rule.about().map(it -> thing(it, finding.subject(), names, connection)).orElse(null),
        names.school(finding.school()),
        Numbers.grouped(finding.affected()),
        things,
        more > 0 ? "and " + Numbers.grouped(more) + " more" : "",
        moments.of(finding.firstAt()));
  }

  private static Chip chip(FindingState state) {
    return switch (state) {
      case NEW -> Chip.waiting(state.label());
      case KNOWN -> Chip.quiet(state.label());
      case SOLVED -> Chip.good(state.label());
    };
  }

  private static Thing thing(
      RosterCollection kind, AffectedRecord record, FindingNames names, String connection) {
    var person = record.person();
    if (kind == RosterCollection.ENROLLMENTS && person != null) {
      var named = thing(RosterCollection.USERS, person, names, connection);
      return new Thing(named.text() + " (" + record.sourcedId() + ")", named.path());
    }
    return thing(kind, record.sourcedId(), names, connection);
  }

  private static Thing thing(
      RosterCollection kind, String id, FindingNames names, String connection) {
    var name = names.of(kind, id);
    var page = PAGES.get(kind);
    return name.isEmpty()
        ? new Thing(id, "")
        : new Thing(
            name.get(), page == null ? "" : connection + page + URLEncoder.encode(id, UTF_8));
  }
}
