package org.rollcall.platform.web.internal.api;

import static java.util.Locale.ROOT;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.history.RunComparison;
import org.rollcall.platform.core.history.RunHistory;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Difference;
import org.rollcall.platform.core.roster.DifferentRecord;
import org.rollcall.platform.core.roster.FieldChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordCounts;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;

/** Two runs side by side, and what changed in the roster between them. */
final class ComparisonRoutes {
  private static final int USUAL_SLICE = 50;
  private static final int HEX_DIGITS = 32;

  private final RunHistory history;
  private final RecordCodec codec = new RecordCodec();

  ComparisonRoutes(Rollcall rollcall) {
    this.history = rollcall.lookingBack().runs();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/runs/{run}/comparison", Access.DISTRICT, this::compare),
        Route.get("/runs/{run}/changes", Access.DISTRICT, this::changes));
  }

  private Answer compare(ApiRequest request) {
    var comparison = comparison(request);
    var changes = new JsonFields();
    for (RosterCollection collection : RosterCollection.values()) {
      var counts = comparison.changes().get(collection);
      if (counts != null) {
        changes.put(collection.path(), counts(counts));
      }
    }
    return Answer.ok(
        new JsonFields()
            .put("older", RunJson.seen(comparison.older()))
            .put("newer", RunJson.seen(comparison.newer()))
            .put("known", comparison.between().isPresent())
            .put("changes", changes.object())
            .object());
  }

  private static JsonObject counts(RecordCounts counts) {
    return new JsonFields()
        .put("added", counts.added())
        .put("changed", counts.changed())
        .put("removed", counts.removed())
        .object();
  }

  private Answer changes(ApiRequest request) {
    var collection = collection(request.query("collection").orElse("users"));
    var kind = difference(request.query("kind").orElse("changed"));
    int limit = request.limit(USUAL_SLICE);
    var found =
        history.records(
            request.caller(), comparison(request), collection, kind, after(request), limit + 1);
    var items = found.subList(0, Math.min(limit, found.size()));
    var answer = new JsonObject();
    answer.add("items", JsonFields.list(items, record -> record(record, collection)));
    if (found.size() > limit) {
      var last = items.get(limit - 1).key();
      answer.addProperty("next", HexFormat.of().formatHex(last.bytes()));
    }
    return Answer.ok(answer);
  }

  private JsonObject record(DifferentRecord record, RosterCollection collection) {
    var before = record.before();
    var after = record.after();
    var known = after == null ? before : after;
    var fields = new JsonFields();
    if (known != null) {
      fields.put("sourcedId", codec.decode(collection, known).sourcedId().value());
    }
    var changes =
        before == null || after == null
            ? List.<FieldChange>of()
            : FieldChange.between(before, after);
    return fields.put("fields", JsonFields.list(changes, HistoryJson::field)).object();
  }

  private RunComparison comparison(ApiRequest request) {
    var run = new SyncRunId(request.number("run", "run"));
    var other =
        request
            .query("with")
            .map(text -> RunFilterQuery.run("with", text))
            .or(() -> history.before(request.caller(), run).map(SyncRun::id))
            .orElse(run);
    return history.compare(request.caller(), run, other);
  }

  private static RosterCollection collection(String word) {
    return Arrays.stream(RosterCollection.values())
        .filter(collection -> collection.path().equals(word))
        .findFirst()
        .orElseThrow(
            () -> Refusal.invalid("collection", "There is no collection \"" + word + "\"."));
  }

  private static Difference difference(String word) {
    return Arrays.stream(Difference.values())
        .filter(difference -> difference.name().equals(word.toUpperCase(ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("kind", "The kind is added, changed or removed."));
  }

  private static @Nullable RecordKey after(ApiRequest request) {
    return request
        .query("after")
        .filter(text -> text.length() == HEX_DIGITS && text.chars().allMatch(HexFormat::isHexDigit))
        .map(text -> RecordKey.ofBytes(HexFormat.of().parseHex(text)))
        .orElse(null);
  }
}
