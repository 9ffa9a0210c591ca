package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.connector.simulator.internal.query.Query;

/** OAuth 2.0 client credentials by HTTP Basic; grant and scope in the body or in the query. */
final class TokenEndpoint {

  private final Client client;
  private final String appName;
  private final Tokens tokens;

  TokenEndpoint(Client client, String appName, Tokens tokens) {
    this.client = client;
    this.appName = appName;
    this.tokens = tokens;
  }

  Answer answer(String verb, String authorization, Query query, Query form) {
    if (!verb.equals("POST")) {
      return error(405, "invalid_request", "Tokens are given to POST only.").with("Allow", "POST");
    }
    if (!query.value("appName").equals(Optional.of(appName))) {
      return error(400, "invalid_request", "The address must name the application: appName.");
    }
    if (!client.isIn(authorization)) {
      return error(401, "invalid_client", "The client id or the client secret is wrong.")
          .with("WWW-Authenticate", "Basic realm=\"oneroster\"");
    }
    if (!either(form, query, "grant_type").equals(Optional.of("client_credentials"))) {
      return error(400, "unsupported_grant_type", "The grant must be client_credentials.");
    }
    Set<String> scopes = either(form, query, "scope").map(TokenEndpoint::known).orElse(Scopes.ALL);
    return scopes.isEmpty()
        ? error(400, "invalid_scope", "None of the scopes is offered here.")
        : token(scopes);
  }

  private Answer token(Set<String> scopes) {
    var body = new JsonObject();
    body.addProperty("access_token", tokens.issue(scopes));
    body.addProperty("token_type", "Bearer");
    body.addProperty("expires_in", Tokens.LIFETIME.toSeconds());
    body.addProperty("scope", scopes.stream().sorted().collect(Collectors.joining(" ")));
    return Answer.json(200, body).with("Cache-Control", "no-store");
  }

  private static Set<String> known(String asked) {
    return Arrays.stream(asked.strip().split("\\s+"))
        .filter(Scopes.ALL::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> either(Query form, Query query, String name) {
    return form.value(name).or(() -> query.value(name));
  }

  /** RFC 6749 section 5.2: not the body that OneRoster uses elsewhere. */
  private static Answer error(int status, String code, String sentence) {
    var body = new JsonObject();
    body.addProperty("error", code);
    body.addProperty("error_description", sentence);
    return Answer.json(status, body);
  }
}
