package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.rollcall.platform.core.match.ConfirmedAccount;
import org.rollcall.platform.core.person.HeldOnPerson;
import org.rollcall.platform.core.roster.HeldVersion;

/** Everything that is held on one person, as JSON. */
public final class HeldJson {
  private HeldJson() {}

  /** The file that a person may ask for. */
  public static JsonObject of(HeldOnPerson held) {
    var versions = new JsonArray();
    held.versions().forEach(version -> versions.add(version(version)));
    var fields =
        new JsonFields()
            .put("sourcedId", held.person().value())
            .put("mark", held.mark().hex())
            .put("versions", versions)
            .put("platformAccount", held.account().map(ConfirmedAccount::email))
            .put("audit", JsonFields.list(held.audit(), AuditRoutes::entry));
    held.suspension().ifPresent(it -> fields.put("suspended", SuspendedRoutes.fields(it).object()));
    return fields.object();
  }

  private static JsonObject version(HeldVersion version) {
    var fields =
        new JsonFields()
            .put("collection", version.collection().path())
            .put("sinceRevision", version.since())
            .put("sinceAt", version.sinceAt());
    var until = version.until();
    if (until != null) {
      fields.put("untilRevision", until.longValue());
    }
    return fields.put("record", JsonParser.parseString(version.body())).object();
  }
}
