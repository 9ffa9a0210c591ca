package org.rollcall.connector.simulator.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.simulator.internal.personality.Login.CredentialStyle;
import org.rollcall.connector.simulator.internal.query.Query;

/** A key and a secret as a caller gave them; one request may be read in several ways. */
record Presented(String id, String secret) {

  /** Whatever stands where it may stand. */
  static List<Presented> in(Asked asked, Query form, Set<CredentialStyle> accepted) {
    var found = new ArrayList<Presented>();
    if (accepted.contains(CredentialStyle.BASIC)) {
      found.addAll(inHeader(asked.authorization()));
    }
    if (accepted.contains(CredentialStyle.BODY)) {
      inFields(form).ifPresent(found::add);
    }
    if (accepted.contains(CredentialStyle.QUERY)) {
      inFields(Query.parse(asked.query())).ifPresent(found::add);
    }
    return found;
  }

  /** Both halves may be form-encoded, as RFC 6749 wants, or sent as they are. */
  private static List<Presented> inHeader(String authorization) {
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return List.of();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon < 0) {
        return List.of();
      }
      var plain = new Presented(pair.substring(0, colon), pair.substring(colon + 1));
      return List.of(plain, new Presented(decode(plain.id), decode(plain.secret)));
    } catch (IllegalArgumentException notBase64) {
      return List.of();
    }
  }

  private static Optional<Presented> inFields(Query fields) {
    return fields
        .value("client_id")
        .flatMap(id -> fields.value("client_secret").map(secret -> new Presented(id, secret)));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return id;
  }
}
