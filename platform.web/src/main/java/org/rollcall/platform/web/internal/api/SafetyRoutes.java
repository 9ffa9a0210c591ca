package org.rollcall.platform.web.internal.api;

import java.io.IOException;
import java.util.List;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.backup.MakeBackup;
import org.rollcall.platform.core.credential.KeepMasterKey;
import org.rollcall.platform.core.service.Rollcall;

/** The master key and back-ups: for operators. */
final class SafetyRoutes {
  private final KeepMasterKey masterKey;
  private final MakeBackup backups;

  SafetyRoutes(Rollcall rollcall) {
    this.masterKey = rollcall.masterKey();
    this.backups = rollcall.makeBackup();
  }

  List<Route> routes() {
    return List.of(
        Route.post("/master-key/rotate", Access.OPERATOR, this::rotate),
        Route.post("/master-key/export", Access.OPERATOR, this::export),
        Route.post("/master-key/import", Access.OPERATOR, this::bringBack),
        Route.post("/backup", Access.OPERATOR, this::backup));
  }

  private Answer rotate(ApiRequest request) throws IOException {
    var given = request.body("newKey").optionalSecret("newKey").orElse(null);
    return resealed(masterKey.rotate(request.caller(), given));
  }

  private Answer export(ApiRequest request) throws IOException {
    var passphrase = request.body("passphrase").secret("passphrase");
    return Answer.ok(
        new JsonFields().put("file", masterKey.export(request.caller(), passphrase)).object());
  }

  private Answer bringBack(ApiRequest request) throws IOException {
    var body = request.body("file", "passphrase");
    Secret passphrase = body.secret("passphrase");
    return resealed(masterKey.bringBack(request.caller(), body.text("file"), passphrase));
  }

  private Answer backup(ApiRequest request) {
    return Answer.zip("rollcall-backup.zip", backups.make(request.caller()));
  }

  private static Answer resealed(long secrets) {
    return Answer.ok(new JsonFields().put("secrets", secrets).object());
  }
}
