package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.SyncRun;

/** A sync run as JSON. */
final class RunJson {
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

  private static JsonObject counts(CollectionCounts counts) {
    var fields =
        new JsonFields()
            .put("pages", counts.pages())
            .put("received", counts.received())
            .put("stored", counts.stored())
            .put("tobedeleted", counts.tobedeleted())
            .put("dropped", counts.dropped())
            .put("repeated", counts.repeated());
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
