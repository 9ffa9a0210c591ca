package org.rollcall.connector.oneroster.internal.session;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.ComingAnswer;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Exchanges;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Scopes;
import org.rollcall.connector.oneroster.internal.token.Pass;
import org.rollcall.connector.oneroster.internal.token.TokenSource;

/** Asks one SIS, with the token of one connection. Used by one thread at a time. */
public final class SisSession {
  private static final int UNAUTHORIZED = 401;

  private final OneRosterVersion version;
  private final Map<String, String> headers;
  private final TokenSource tokens;
  private final Exchanges exchanges;

  public SisSession(Conversation terms, Profile profile, Scopes scopes) {
    this.version = terms.addresses().version();
    this.headers = profile.headers().apply(terms.context());
    this.tokens = new TokenSource(terms, profile, scopes, headers);
    this.exchanges = new Exchanges(terms);
  }

  /** The version whose permissions are asked for. */
  public OneRosterVersion version() {
    return version;
  }

  /** What requests pass with, asked for now if it was not before. */
  public Pass pass() {
    return tokens.pass();
  }

  /** Reads; may be repeated. */
  public Answer get(URI address) {
    var answer = exchanges.sendPatiently(() -> reading(address, tokens.pass()));
    if (answer.status() != UNAUTHORIZED) {
      return answer;
    }
    answer.close();
    var renewed = tokens.renewed();
    return exchanges.sendPatiently(() -> reading(address, renewed));
  }

  /** Begins to read; empty where there is no room for it now, or no token. */
  public Optional<ComingAnswer> getAhead(URI address) {
    return tokens.passAtHand().flatMap(pass -> exchanges.sendAhead(reading(address, pass)));
  }

  /**
   * Writes; sent once. Only a 401 is answered with a new token and a second try, because it says
   * for certain that nothing was written.
   */
  public Answer write(String method, URI address, String json) {
    var answer = exchanges.send(writing(method, address, json, tokens.pass()));
    if (answer.status() != UNAUTHORIZED) {
      return answer;
    }
    answer.close();
    return exchanges.send(writing(method, address, json, tokens.renewed()));
  }

  /** The failure that an answer stands for. */
  public SisException failure(Answer answer, Purpose purpose) {
    return exchanges.failure(answer, purpose);
  }

  private HttpRequest.Builder reading(URI address, Pass pass) {
    return request("GET", address, pass).setHeader("Accept-Encoding", "gzip").GET();
  }

  private HttpRequest.Builder writing(String method, URI address, String json, Pass pass) {
    var request = request(method, address, pass);
    if (json.isEmpty()) {
      return request.method(method, BodyPublishers.noBody());
    }
    return request
        .setHeader("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  private HttpRequest.Builder request(String method, URI address, Pass pass) {
    var request = HttpRequest.newBuilder(address);
    headers.forEach(request::setHeader);
    return pass.on(request.setHeader("Accept", "application/json"), method, address);
  }
}
