package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.packages.BadRows;
import org.rollcall.platform.core.packages.HandOverFiles;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.HandedFile;

/** OneRoster CSV packages that are handed over instead of asking the SIS. */
final class FileRoutes {
  private final HandOverFiles files;

  FileRoutes(Rollcall rollcall) {
    this.files = rollcall.together().files();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/connections/{connection}/files", Access.DISTRICT, this::show),
        Route.post("/connections/{connection}/files", Access.DISTRICT, this::upload));
  }

  private Answer show(ApiRequest request) {
    var folder = files.folder(request.caller(), ConnectionRoutes.id(request));
    return Answer.ok(
        new JsonFields()
            .put("largest", files.largest())
            .put("folder", folder.map(Path::toString))
            .object());
  }

  private Answer upload(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    var wish = new HandOverFiles.Wish(request.flag("inBlackout"), request.flag("dryRun"));
    // A stranger, and what could not be read now, is refused before anything is taken.
    files.mayBegin(request.caller(), id, wish);
    try (var in = request.zip(files.largest())) {
      var name = request.query("name").orElse("roster.zip");
      var run = files.upload(request.caller(), id, name, in, wish);
      var json = RunJson.run(run);
      files.fileOf(request.caller(), run.id()).ifPresent(file -> json.add("file", json(file)));
      return Answer.accepted("/runs/" + run.id(), json);
    }
  }

  /** The same with what was read of it, and the rows that could not be. */
  static JsonObject json(HandedFile file, SeenRun seen, BadRows bad) {
    var more =
        new JsonFields()
            .put("records", seen.received())
            .put("readOctets", seen.measures().traffic().octets())
            .put("badRows", JsonFields.list(bad.first(), FileRoutes::badRow))
            .put("badRowsInAll", bad.all())
            .object();
    var json = json(file);
    more.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
    return json;
  }

  private static JsonObject badRow(BadRow row) {
    return new JsonFields()
        .put("file", row.file())
        .put("row", row.row())
        .put("column", row.column())
        .put("what", row.what())
        .put("fix", row.fix())
        .put("sentence", row.sentence())
        .object();
  }

  static JsonObject json(HandedFile file) {
    return new JsonFields()
        .put("name", file.name())
        .put("octets", file.octets())
        .put("sha256", file.sha256())
        .put("by", file.by())
        .object();
  }
}
