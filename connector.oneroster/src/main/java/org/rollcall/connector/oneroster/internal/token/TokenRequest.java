package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;

/**
 * The request for a token.
 *
 * @see RFC 6749 4.4.2
 */
record TokenRequest(URI url, TokenStyle style, List<String> scopes) {
  HttpRequest.Builder with(Credential credential, Map<String, String> headers) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    if (!scopes.isEmpty()) {
      form.put("scope", String.join(" ", scopes));
    }
    if (style == TokenStyle.BODY) {
      form.put("client_id", credential.key());
      form.put("client_secret", credential.secret().reveal());
    }
    boolean inQuery = style == TokenStyle.QUERY;
    var request = HttpRequest.newBuilder(inQuery ? withQuery(encoded(form)) : url);
    headers.forEach(request::setHeader);
    if (style != TokenStyle.BODY) {
      request.setHeader("Authorization", "Basic " + basic(credential));
    }
    return request
        .setHeader("Accept", "application/json")
        .setHeader("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(inQuery ? "" : encoded(form)));
  }

  private String basic(Credential credential) {
    var key = credential.key();
    var secret = credential.secret().reveal();
    var pair =
        style == TokenStyle.BASIC_AS_IS ? key + ":" + secret : encoded(key) + ":" + encoded(secret);
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private URI withQuery(String more) {
    return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + more);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
