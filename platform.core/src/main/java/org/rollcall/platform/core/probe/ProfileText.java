package org.rollcall.platform.core.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.roster.SourcedId;

/** A capability profile as JSON, in a column, in a file and on the wire. */
public final class ProfileText {
  private ProfileText() {}

  /** Writes one. */
  public static String write(CapabilityProfile profile) {
    var json = new JsonObject();
    json.addProperty("taken", profile.taken().toString());
    json.addProperty("requests", profile.requests());
    var findings = new JsonArray();
    for (var finding : profile.findings()) {
      var one = new JsonObject();
      one.addProperty("field", finding.field().token());
      one.addProperty("title", finding.field().title());
      finding.value().ifPresent(value -> one.addProperty("value", value));
      one.addProperty("seen", finding.seen());
      findings.add(one);
    }
    json.add("findings", findings);
    var left = new JsonArray();
    profile.leftBehind().forEach(id -> left.add(id.value()));
    json.add("leftBehind", left);
    return json.toString();
  }

  /** Reads what {@link #write} wrote; fields that this version does not know are left out. */
  public static CapabilityProfile read(String text) {
    var json = JsonParser.parseString(text).getAsJsonObject();
    var profile =
        CapabilityProfile.builder(Instant.parse(json.get("taken").getAsString()))
            .requests(json.get("requests").getAsInt());
    for (var element : json.getAsJsonArray("findings")) {
      var one = element.getAsJsonObject();
      var token = one.get("field").getAsString();
      var seen = one.get("seen").getAsString();
      Arrays.stream(ProfileField.values())
          .filter(field -> field.token().equals(token))
          .map(
              field ->
                  one.has("value")
                      ? ProbeFinding.known(field, one.get("value").getAsString(), seen)
                      : ProbeFinding.unknown(field, seen))
          .forEach(profile::finding);
    }
    var left = new ArrayList<SourcedId>();
    json.getAsJsonArray("leftBehind").forEach(id -> left.add(SourcedId.of(id.getAsString())));
    return profile.leftBehind(left).build();
  }
}
