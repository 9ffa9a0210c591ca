package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.history.Progress;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.measure.StageSpan;

/** A sync run as JSON. */
public final class RunJson {
  private RunJson() {}

  static JsonObject run(SyncRun run) {
    var fields =
        new JsonFields()
            .put("id", run.id().value())
            .put("connection", run.connection().value())
            .word("trigger", run.trigger())
            .word("reach", run.reach())
            .word("state", run.state())
            .put("finished", run.state().ended())
            .put("started", run.started())
            .put("ended", run.ended())
            .put("connectorVersion", run.connectorVersion())
            .put("sentence", run.sentence());
    var failure = run.failure();
    if (failure != null) {
      fields.put("failureKind", failure.name()).word("whoActs", failure.whoActs());
    }
    var counts = new JsonFields();
    for (RosterCollection collection : RosterCollection.values()) {
      var count = run.counts().get(collection);
      if (count != null) {
        counts.put(collection.path(), counts(count));
      }
    }
    return fields.put("counts", counts.object()).object();
  }

  /** The same with its stages, its traffic, and how far it has come. */
  public static JsonObject seen(SeenRun seen) {
    var traffic = seen.measures().traffic();
    var fields =
        new JsonFields()
            .put("stages", JsonFields.list(seen.measures().stages(), RunJson::stage))
            .put(
                "traffic",
                new JsonFields()
                    .put("requests", traffic.requests())
                    .put("octets", traffic.octets())
                    .put("retries", traffic.retries())
                    .put("waits", traffic.waits())
                    .put("waitedSeconds", traffic.waited().toSeconds())
                    .object());
    seen.progress().ifPresent(progress -> progress(fields, progress));
    var run = run(seen.run());
    fields.object().entrySet().forEach(entry -> run.add(entry.getKey(), entry.getValue()));
    return run;
  }

  private static void progress(JsonFields fields, Progress progress) {
    progress.remaining().ifPresent(left -> fields.put("remainingSeconds", left.toSeconds()));
    if (progress.percent() >= 0) {
      fields.put("percent", progress.percent());
    }
  }

  private static JsonObject stage(StageSpan span) {
    var collection = span.collection();
    return new JsonFields()
        .word("stage", span.stage())
        .put("collection", Optional.ofNullable(collection).map(RosterCollection::path))
        .put("started", span.started())
        .put("ended", span.ended())
        .put("octets", span.octets())
        .object();
  }

  private static JsonObject counts(CollectionCounts counts) {
    var fields =
        new JsonFields()
            .put("pages", counts.pages())
            .put("received", counts.received())
            .put("stored", counts.stored())
            .put("tobedeleted", counts.tobedeleted())
            .put("dropped", counts.dropped())
            .put("repeated", counts.repeated())
            .put("outside", counts.outside());
    if (counts.total() >= 0) {
      fields.put("total", counts.total());
    }
    return fields
        .put("added", counts.added())
        .put("changed", counts.changed())
        .put("removed", counts.removed())
        .object();
  }
}
