package org.rollcall.platform.web.internal.page.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.history.RunComparison;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Difference;
import org.rollcall.platform.core.roster.DifferentRecord;
import org.rollcall.platform.core.roster.FieldChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordCounts;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.FieldRow;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.RecordName;
import org.rollcall.platform.web.internal.view.Words;

/** Two runs side by side, and what changed in the roster between them. */
final class ComparisonPage {
  private static final int PAGE = 50;
  private static final int HEX_DIGITS = 32;

  private final Rollcall rollcall;
  private final RecordCodec codec = new RecordCodec();

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      Side older,
      Side newer,
      boolean known,
      boolean same,
      List<Row> rows,
      @Nullable Records records) {}

  /** One of the two. */
  record Side(
      String id, String path, @Nullable Moment started, String took, Chip chip, String read) {}

  /** One collection. */
  record Row(String label, String before, String after, List<Cell> cells) {}

  /** How many records differ in one way, and where they are listed; no path where none does. */
  record Cell(String label, String number, String path) {}

  /** The records that differ in one way. */
  record Records(String title, List<Changed> changed, String morePath) {}

  /** One that differs; no path where nothing shows it. */
  record Changed(String name, String path, List<FieldRow> fields) {}

  ComparisonPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var run = new SyncRunId(asked.number("run"));
    var other = RunsForm.run(asked.field("with"));
    var comparison =
        rollcall.lookingBack().runs().compare(asked.caller(), run, other == null ? run : other);
    var of = rollcall.connectSis().find(asked.caller(), comparison.older().run().connection());
    var zone = rollcall.keepDistricts().find(asked.caller(), of.district()).zone();
    var moments = new Moments(rollcall.clock(), zone);
    var path = "/connections/" + of.id();
    var model =
        new Model(
            path,
            of.name(),
            side(comparison.older(), moments, asked),
            side(comparison.newer(), moments, asked),
            comparison.between().isPresent(),
            comparison.changes().isEmpty(),
            rows(comparison),
            records(asked, comparison, path));
    return Answer.show("comparison", "Two runs of " + of.name(), model);
  }

  private Side side(SeenRun seen, Moments moments, Asked asked) {
    var run = seen.run();
    return new Side(
        run.id().toString(),
        "/runs/" + run.id(),
        moments.of(run.started()),
        moments.span(run.started(), run.ended()),
        RunWords.chip(run.state()),
        ReadWords.of(
            seen, rollcall.together().files().fileOf(asked.caller(), run.id()).orElse(null)));
  }

  private static List<Row> rows(RunComparison of) {
    return Arrays.stream(RosterCollection.values())
        .filter(it -> it != RosterCollection.DEMOGRAPHICS || of.changes().containsKey(it))
        .map(collection -> row(of, collection))
        .toList();
  }

  private static Row row(RunComparison of, RosterCollection collection) {
    var counts = of.changes().getOrDefault(collection, RecordCounts.NONE);
    return new Row(
        Words.of(collection),
        stored(of.older(), collection),
        stored(of.newer(), collection),
        List.of(
            cell(of, collection, Difference.ADDED, counts.added()),
            cell(of, collection, Difference.CHANGED, counts.changed()),
            cell(of, collection, Difference.REMOVED, counts.removed())));
  }

  private static String stored(SeenRun seen, RosterCollection collection) {
    @Nullable CollectionCounts counts = seen.run().counts().get(collection);
    return counts == null ? "" : Numbers.grouped(counts.stored());
  }

  private static Cell cell(
      RunComparison of, RosterCollection collection, Difference difference, long number) {
    return new Cell(
        Words.ofToken(difference.name()),
        Numbers.grouped(number),
        number == 0 ? "" : path(of, collection, difference) + "#records");
  }

  private static String path(RunComparison of, RosterCollection collection, Difference difference) {
    return "/runs/%s/comparison?with=%s&collection=%s&kind=%s"
        .formatted(
            of.newer().run().id(), of.older().run().id(), collection.path(), difference.name());
  }

  private @Nullable Records records(Asked asked, RunComparison of, String connectionPath) {
    if (asked.field("collection").isEmpty()) {
      return null;
    }
    var collection = asked.collection().orElseThrow(() -> Refusal.notFound("collection"));
    var difference =
        Arrays.stream(Difference.values())
            .filter(it -> it.name().equals(asked.field("kind")))
            .findFirst()
            .orElse(Difference.CHANGED);
    var found =
        rollcall
            .lookingBack()
            .runs()
            .records(asked.caller(), of, collection, difference, after(asked), PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var more =
        found.size() > PAGE
            ? path(of, collection, difference)
                + "&after="
                + HexFormat.of().formatHex(shown.get(PAGE - 1).key().bytes())
                + "#records"
            : "";
    return new Records(
        Words.of(collection) + ", " + difference.name().toLowerCase(Locale.ROOT),
        shown.stream().map(record -> changed(record, collection, connectionPath)).toList(),
        more);
  }

  private Changed changed(DifferentRecord record, RosterCollection collection, String connection) {
    var before = record.before();
    var after = record.after();
    var body = after == null ? before : after;
    if (body == null) {
      throw new IllegalStateException("a record that differs is in one revision at least");
    }
    var known = codec.decode(collection, body);
    return new Changed(
        RecordName.of(known),
        path(known, connection),
        before == null || after == null
            ? List.of()
            : FieldRow.of(FieldChange.between(before, after)));
  }

  private static String path(RosterRecord record, String connection) {
    var id = URLEncoder.encode(record.sourcedId().value(), UTF_8);
    if (record instanceof User) {
      return connection + "/person?id=" + id;
    }
    return record instanceof SchoolClass ? connection + "/class?id=" + id : "";
  }

  private static @Nullable RecordKey after(Asked asked) {
    var text = asked.field("after");
    return text.length() == HEX_DIGITS && text.chars().allMatch(HexFormat::isHexDigit)
        ? RecordKey.ofBytes(HexFormat.of().parseHex(text))
        : null;
  }
}
