package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.personality.Login;
import org.rollcall.connector.simulator.internal.personality.Login.CredentialStyle;
import org.rollcall.connector.simulator.internal.personality.Personality;
import org.rollcall.connector.simulator.internal.personality.Quirk;
import org.rollcall.connector.simulator.internal.query.Query;

/** OAuth 2.0 client credentials; grant and scope in the body or in the query. */
final class TokenEndpoint {

  private final Personality personality;
  private final Clients clients;
  private final Tokens tokens;
  private final boolean open;
  private final AtomicInteger given = new AtomicInteger();

  /**
   * @param open whether there are tokens at all, and not signatures in their place
   */
  TokenEndpoint(Personality personality, Clients clients, Tokens tokens, boolean open) {
    this.personality = personality;
    this.open = open;
    this.clients = clients;
    this.tokens = tokens;
  }

  boolean owns(Asked asked) {
    String path = personality.login().path();
    boolean here =
        personality.addresses().caseMatters()
            ? asked.path().equals(path)
            : asked.path().equalsIgnoreCase(path);
    return open && here;
  }

  Answer answer(Asked asked, Faults faults) {
    Login login = personality.login();
    Set<CredentialStyle> styles =
        faults
            .rule(FaultKind.CREDENTIAL_STYLE)
            .map(rule -> Set.of(CredentialStyle.valueOf(rule.value().toUpperCase(Locale.ROOT))))
            .orElse(login.accepted());
    Query query = Query.parse(asked.query());
    Query form = Query.parse(asked.body());
    if (!asked.verb().equals("POST")) {
      return error(405, "invalid_request", "Tokens are given to POST only.").with("Allow", "POST");
    }
    if (!login.appName().isEmpty()
        && !query.value("appName").equals(Optional.of(login.appName()))) {
      return error(400, "invalid_request", "The address must name the application: appName.");
    }
    List<Presented> presented = Presented.in(asked, form, styles);
    Optional<Client> client = clients.accepted(presented);
    if (client.isEmpty() || isReplaced(client.get(), faults)) {
      return error(401, "invalid_client", "The client id or the client secret is wrong.")
          .with("WWW-Authenticate", "Basic realm=\"oneroster\"");
    }
    Query grants = faults.has(FaultKind.QUERY_PARAMETERS) ? query : form;
    if (!either(grants, query, "grant_type").equals(Optional.of("client_credentials"))) {
      return error(400, "unsupported_grant_type", "The grant must be client_credentials.");
    }
    Optional<String> scope = either(grants, query, "scope");
    if (scope.isPresent() && faults.has(FaultKind.SCOPE_REFUSED)) {
      return error(400, "invalid_scope", "Scopes are not known here.");
    }
    Set<String> scopes =
        faults.rule(FaultKind.WRONG_SCOPE).map(rule -> Set.of(rule.value())).orElse(scopes(scope));
    return scopes.isEmpty()
        ? error(400, "invalid_scope", "None of the scopes is offered here.")
        : token(client.get(), scopes, faults);
  }

  /** The fault leaves the second access as it is. */
  private boolean isReplaced(Client client, Faults faults) {
    return faults.has(FaultKind.CHANGED_SECRET) && client.id().equals(clients.all().get(0).id());
  }

  private Set<String> scopes(Optional<String> asked) {
    return personality.has(Quirk.SCOPES_IGNORED)
        ? Scopes.ALL
        : asked.map(text -> Scopes.known(text, personality.version())).orElse(Scopes.ALL);
  }

  private Answer token(Client client, Set<String> scopes, Faults faults) {
    String token =
        Tokens.fresh()
            + faults.rule(FaultKind.HUGE_TOKEN).map(rule -> "x".repeat(rule.number())).orElse("");
    Duration lifetime =
        faults
            .rule(FaultKind.TOKEN_LIFETIME)
            .map(rule -> Duration.ofSeconds(rule.number()))
            .orElse(Tokens.LIFETIME);
    tokens.issue(token, scopes, client, lifetime);
    var body = new JsonObject();
    body.addProperty("access_token", token);
    body.addProperty("token_type", "Bearer");
    if (!faults.has(FaultKind.NO_EXPIRY)) {
      addExpiry(body, lifetime.toSeconds());
    }
    if (!personality.has(Quirk.SCOPES_IGNORED)) {
      body.addProperty("scope", Scopes.spelled(scopes, personality.version()));
    }
    Answer answer = Answer.json(200, body).with("Cache-Control", "no-store");
    return faults.has(FaultKind.COOKIE)
        ? answer.with("Set-Cookie", Service.COOKIE + "; Path=/; HttpOnly")
        : answer;
  }

  private void addExpiry(JsonObject body, long seconds) {
    boolean odd = given.incrementAndGet() % 2 == 1;
    if (personality.has(Quirk.EXPIRY_OFTEN_UNSAID) && odd) {
      return;
    }
    if (personality.has(Quirk.EXPIRY_IS_TEXT)) {
      body.addProperty("expires_in", String.valueOf(seconds));
    } else {
      body.addProperty("expires_in", seconds);
    }
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
