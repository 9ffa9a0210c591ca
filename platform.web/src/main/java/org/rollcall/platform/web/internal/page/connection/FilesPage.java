package org.rollcall.platform.web.internal.page.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.packages.HandOverFiles;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/** Files with a roster, handed over instead of asking the SIS. */
final class FilesPage {
  /** As the setting packages.size counts. */
  private static final long MEGABYTE = 1024L * 1024;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      String largest,
      boolean blackout,
      String folder,
      String fault) {}

  FilesPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer upload(Asked asked) {
    var id = id(asked);
    var wish = new HandOverFiles.Wish(asked.ticked("inBlackout"), asked.ticked("dryRun"));
    try {
      files().mayBegin(asked.caller(), id, wish);
      var file = asked.largeFile("file").orElse(null);
      if (file == null) {
        return page(asked, 422, "Choose the file first: the zip that your SIS exported.");
      }
      var name = String.valueOf(file.getSubmittedFileName());
      try (var content = file.getInputStream()) {
        return Answer.go("/runs/" + files().upload(asked.caller(), id, name, content, wish).id());
      } finally {
        file.delete();
      }
    } catch (Refusal e) {
      if (e.reason() == Refusal.Reason.NOT_FOUND) {
        throw e;
      }
      return page(asked, e.reason() == Refusal.Reason.CONFLICT ? 409 : 422, e.sentence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HandOverFiles files() {
    return rollcall.together().files();
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }

  private Answer page(Asked asked, int status, String fault) {
    var id = id(asked);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            files().largest() / MEGABYTE + " MB",
            rollcall.together().planRuns().holding(asked.caller(), id).isPresent(),
            files().folder(asked.caller(), id).map(Path::toString).orElse(""),
            fault);
    return new Answer.Show(status, "files", "Read a file", model, false);
  }
}
