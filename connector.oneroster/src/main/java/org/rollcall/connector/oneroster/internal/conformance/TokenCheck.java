package org.rollcall.connector.oneroster.internal.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Exchanges;
import org.rollcall.connector.oneroster.internal.http.Persistence;
import org.rollcall.connector.oneroster.internal.json.JsonStream;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Scopes;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;
import org.rollcall.connector.oneroster.internal.trial.Seen;

/** Asks for a token exactly as Google does: Basic, with four scopes in the body. */
final class TokenCheck {
  static final Scopes FOUR =
      new Scopes(
          List.of(
              "roster.readonly", "gradebook.readonly", "gradebook.createput", "gradebook.delete"));
  static final String EXPECTED =
      "Status 200 and an access_token, asked for by HTTP Basic with four scopes";
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final ConnectionContext context;
  private final Profile profile;
  private final Instant until;

  TokenCheck(ConnectionContext context, Profile profile, Instant until) {
    this.context = context;
    this.profile = profile;
    this.until = until;
  }

  Seen ask(URI tokenUrl) {
    var terms =
        new Conversation(
            context,
            context.addresses(),
            new Persistence(1, LONGEST),
            until,
            (address, status) -> {});
    var start = context.clock().instant();
    try (var answer = new Exchanges(terms).send(request(tokenUrl))) {
      boolean token = answer.isSuccess() && !answer.isHtml() && holdsToken(answer);
      var remark = answer.isSuccess() ? "" : answer.readStatus().reason().strip();
      return new Seen(
          "POST",
          tokenUrl,
          answer.status(),
          !token && answer.isHtml(),
          false,
          Optional.empty(),
          List.of(),
          token,
          List.of(),
          0,
          remark,
          Duration.between(start, context.clock().instant()));
    }
  }

  /**
   * Fails where Google's own request yields no token, also where the SIS gives one otherwise.
   *
   * @param otherwise how this SIS gives tokens; empty when it gives none
   */
  static Verdict judge(Seen seen, Optional<TokenStyle> otherwise) {
    var verdict = Verdict.data(seen, "access_token");
    return verdict.isFailure()
        ? Verdict.failed(verdict.seen().strip() + otherwise.map(TokenCheck::anotherWay).orElse(""))
        : verdict;
  }

  private static String anotherWay(TokenStyle style) {
    return switch (style) {
      case BODY -> anotherWay("in the body of the request");
      case QUERY -> anotherWay("by Basic, with the rest in the address");
      case BASIC, BASIC_AS_IS, SIGNED_SHA1, SIGNED_SHA256 -> "";
    };
  }

  private static String anotherWay(String how) {
    return " This SIS does give tokens, but takes key and secret "
        + how
        + "; Google's suite expects HTTP Basic with four scopes in the body, so it fails there"
        + " too.";
  }

  private HttpRequest.Builder request(URI tokenUrl) {
    var credential = context.credential();
    var pair = credential.key() + ":" + credential.secret().reveal();
    var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    var scopes = String.join(" ", FOUR.ladder(context.addresses().version()).get(0));
    var request = HttpRequest.newBuilder(tokenUrl);
    profile.headers().apply(context).forEach(request::setHeader);
    return request
        .setHeader("Accept", "application/json")
        .setHeader("Authorization", "Basic " + basic)
        .setHeader("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                "grant_type=client_credentials&scope="
                    + URLEncoder.encode(scopes, StandardCharsets.UTF_8)));
  }

  private static boolean holdsToken(Answer answer) {
    try {
      return JsonStream.over(answer.body()).readObject().text("access_token").isPresent();
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
