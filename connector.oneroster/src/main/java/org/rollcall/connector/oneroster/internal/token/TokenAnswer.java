package org.rollcall.connector.oneroster.internal.token;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Address;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.Exchanges;
import org.rollcall.connector.oneroster.internal.json.ExcessException;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.JsonStream;
import org.rollcall.connector.oneroster.internal.token.Attempt.Ending;

/** What an answer to the request for a token means. */
final class TokenAnswer {
  private static final Set<String> ABOUT_THE_CLIENT =
      Set.of("invalid_client", "unauthorized_client", "access_denied", "invalid_grant");
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]{1,16384}");

  private final Exchanges exchanges;
  private final TokenRequest request;
  private final URI url;
  private final Duration unsaidLifetime;

  TokenAnswer(Exchanges exchanges, TokenRequest request, Duration unsaidLifetime) {
    this.exchanges = exchanges;
    this.request = request;
    this.url = request.url();
    this.unsaidLifetime = unsaidLifetime;
  }

  Attempt read(Answer answer, Instant now) {
    int status = answer.status();
    if (status == 429 || status >= 500) {
      return Attempt.failed(
          status == 501 ? Ending.NOT_HERE : Ending.FAILING,
          exchanges.failure(answer, Purpose.EXTRA));
    }
    if (answer.isHtml() && status != 401 && status != 403) {
      return notHere();
    }
    if (answer.isSuccess()) {
      return success(answer, now);
    }
    var said = answer.readStatus();
    return status < 404 && said.mentions("expired")
        ? expired()
        : refusal(status, said.oauthError());
  }

  private Attempt success(Answer answer, Instant now) {
    try {
      var fields = JsonStream.over(answer.body()).readObject();
      var value = fields.text("access_token").orElse("");
      if (SENDABLE.matcher(value).matches()) {
        var renewAt = Token.renewAt(now, lifetime(fields), unsaidLifetime);
        return Attempt.granted(
            new Token(value, url, request.style(), granted(fields), renewAt, Cookies.of(answer)));
      }
      return value.isEmpty()
          ? refusal(answer.status(), fields.text("error").orElse(""))
          : unusable("a token that no request can carry");
    } catch (ExcessException e) {
      return unusable(e.getMessage());
    } catch (IOException | IllegalStateException e) {
      return notHere();
    }
  }

  /** A token without scope has those that were asked for. */
  private List<String> granted(Fields fields) {
    var said = fields.text("scope").orElse("").strip();
    return said.isEmpty() ? request.scopes() : List.of(said.split("[\\s,]+"));
  }

  private Attempt unusable(@Nullable String what) {
    return failed(
        Ending.UNUSABLE,
        FailureKind.DATA_UNREADABLE,
        " answers with "
            + what
            + ", which Rollcall does not read. Its developers look at it, then the SIS vendor.");
  }

  private Attempt refusal(int status, String oauthError) {
    if (oauthError.equals("invalid_scope")) {
      return failed(
          Ending.SCOPE_REFUSED,
          FailureKind.PERMISSION_MISSING,
          " does not grant the permission that Rollcall asks for: the district admin grants it in"
              + " the SIS.");
    }
    if (ABOUT_THE_CLIENT.contains(oauthError)) {
      return failed(Ending.CLIENT_REFUSED, FailureKind.CREDENTIALS_REJECTED, REJECTED);
    }
    if (status == 401) {
      return failed(Ending.VAGUELY_REFUSED, FailureKind.CREDENTIALS_REJECTED, REJECTED);
    }
    if (status == 403) {
      return failed(
          Ending.VAGUELY_REFUSED,
          FailureKind.PERMISSION_MISSING,
          " gives this key no token (status 403): the district admin looks in the SIS whether the"
              + " key is active and may use OneRoster.");
    }
    if (status == 400 || status == 415 || status == 422 || !oauthError.isEmpty()) {
      return failed(
          Ending.STYLE_REFUSED,
          FailureKind.DATA_UNREADABLE,
          " does not understand how Rollcall asks for a token (status "
              + status
              + "). The developers of Rollcall look at it, then the SIS vendor.");
    }
    return notHere();
  }

  private Attempt expired() {
    return failed(
        Ending.CLIENT_REFUSED,
        FailureKind.CREDENTIALS_EXPIRED,
        " says that the key and secret have expired: the district admin makes new ones in the SIS.");
  }

  private static final String REJECTED =
      " does not accept the key and secret: the district admin copies both from the SIS again.";

  private Attempt notHere() {
    return failed(
        Ending.NOT_HERE,
        FailureKind.ADDRESS_WRONG,
        " gives no tokens: the district admin checks the Host URL and, under the advanced settings,"
            + " the token URL.");
  }

  private Attempt failed(Ending ending, FailureKind kind, String predicate) {
    return Attempt.failed(
        ending, new SisException(kind, "The SIS at " + Address.shown(url) + predicate));
  }

  private static Duration lifetime(Fields fields) {
    var seconds = fields.number("expires_in");
    return seconds == null || seconds.precision() - seconds.scale() > 12
        ? Duration.ZERO
        : Duration.ofSeconds(seconds.longValue());
  }

  /** Cookies to be sent again. */
  private static final class Cookies {
    private static final int MOST = 20;
    private static final int LONGEST = 4096;

    static List<String> of(Answer answer) {
      return answer.headers("Set-Cookie").stream()
          .map(cookie -> cookie.split(";", 2)[0].strip())
          .filter(cookie -> cookie.length() <= LONGEST)
          .filter(cookie -> cookie.matches("[!-~&&[^=]]+=[!-~&&[^\"]]*"))
          .limit(MOST)
          .toList();
    }
  }
}
