package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Exchanges;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;
import org.rollcall.connector.oneroster.internal.token.Attempt.Ending;

/** Finds the place, the style and the scopes that yield a token, the likeliest first. */
final class TokenAsking {
  private final Conversation terms;
  private final List<TokenStyle> styles;
  private final Map<String, String> headers;
  private final Duration unsaidLifetime;
  // What worked last is asked first when the token is renewed.
  private @Nullable TokenRequest proven;

  TokenAsking(
      Conversation terms,
      List<TokenStyle> styles,
      Map<String, String> headers,
      Duration unsaidLifetime) {
    this.terms = terms;
    this.styles = withEncodingLeftOut(styles, terms.context().credential());
    this.headers = headers;
    this.unsaidLifetime = unsaidLifetime;
  }

  Token ask(List<List<String>> scopeLadder) {
    if (proven == null) {
      return askEverywhere(scopeLadder);
    }
    var again = attempt(proven);
    if (again.token() != null) {
      return again.token();
    }
    try {
      return askEverywhere(scopeLadder);
    } catch (SisException e) {
      // The very request that was understood before: what is not understood now is the secret.
      boolean changed = again.endedIn(Ending.STYLE_REFUSED);
      throw changed && e.kind() == FailureKind.DATA_UNREADABLE ? noLongerAccepted(e) : e;
    }
  }

  private SisException noLongerAccepted(SisException cause) {
    return new SisException(
        FailureKind.CREDENTIALS_REJECTED,
        "The SIS gave a token for this key and secret before, and refuses the same request now: the"
            + " district admin looks in the SIS whether the secret was changed, and enters it anew.",
        cause);
  }

  private Token askEverywhere(List<List<String>> scopeLadder) {
    List<URI> places = terms.addresses().tokenUrls();
    Map<URI, Attempt> failed = new LinkedHashMap<>();
    for (int round = 1; ; round++) {
      for (URI url : places) {
        var attempt = askAt(url, scopeLadder);
        if (attempt.token() != null) {
          return attempt.token();
        }
        if (attempt.endedIn(Ending.CLIENT_REFUSED) || attempt.endedIn(Ending.SCOPE_REFUSED)) {
          throw attempt.reason();
        }
        failed.put(url, attempt);
      }
      places = places.stream().filter(url -> isFailing(failed.get(url))).toList();
      if (places.isEmpty() || round >= rounds(failed.values())) {
        throw weightiest(List.copyOf(failed.values()));
      }
      terms.context().pause(waitBefore(places, failed, round));
    }
  }

  private boolean placeIsKnown() {
    return terms.addresses().tokenUrls().size() == 1;
  }

  /** How often all places that fail are asked; a place that is known is asked patiently in one. */
  private int rounds(Collection<Attempt> failed) {
    var persistence = terms.persistence();
    boolean busy = failed.stream().anyMatch(it -> it.reason().kind() == FailureKind.RATE_LIMITED);
    return placeIsKnown() ? 1 : busy ? persistence.triesWhenBusy() : persistence.tries();
  }

  /** As long as the one asks that asks for most, lest any be asked too early. */
  private Duration waitBefore(List<URI> places, Map<URI, Attempt> failed, int round) {
    return places.stream()
        .map(failed::get)
        .filter(Objects::nonNull)
        .flatMap(attempt -> attempt.reason().retryAfter().stream())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> terms.persistence().waitAfter(round));
  }

  private static boolean isFailing(@Nullable Attempt attempt) {
    return attempt != null && attempt.endedIn(Ending.FAILING);
  }

  private Attempt askAt(URI url, List<List<String>> scopeLadder) {
    var last = askInEachStyle(url, scopeLadder.get(0));
    for (var scopes : scopeLadder.subList(1, scopeLadder.size())) {
      // Some systems refuse the whole request because of a scope, without saying so.
      boolean scopeMayBeWrong =
          last.endedIn(Ending.SCOPE_REFUSED)
              || (last.endedIn(Ending.STYLE_REFUSED) && scopes.isEmpty());
      if (scopeMayBeWrong) {
        last = askInEachStyle(url, scopes);
      }
    }
    return last;
  }

  /** Tries each style; says in the end what the first one met, because it is the likeliest. */
  private Attempt askInEachStyle(URI url, List<String> scopes) {
    Attempt first = null;
    for (var style : styles) {
      var request = new TokenRequest(url, style, scopes);
      var attempt = attempt(request);
      if (attempt.endedIn(Ending.GRANTED)) {
        proven = request;
        return attempt;
      }
      if (!attempt.isWorthAnotherStyle()) {
        return attempt;
      }
      first = first == null || attempt.endedIn(Ending.CLIENT_REFUSED) ? attempt : first;
    }
    return Objects.requireNonNull(first, "a token style");
  }

  private Attempt attempt(TokenRequest request) {
    // While the place is still being looked for, one that fails is passed over, and asked later.
    var exchanges = new Exchanges(placeIsKnown() ? terms : terms.once());
    var credential = terms.context().credential();
    try (var answer = exchanges.sendPatiently(() -> request.with(credential, headers))) {
      return new TokenAnswer(exchanges, request, unsaidLifetime)
          .read(answer, terms.clock().instant());
    } catch (SisException e) {
      if (rounds(List.of()) == 1 || e.kind() != FailureKind.UNAVAILABLE) {
        throw e;
      }
      return Attempt.failed(Ending.FAILING, e);
    }
  }

  private static SisException weightiest(List<Attempt> failed) {
    if (failed.isEmpty()) {
      return new SisException(
          FailureKind.ADDRESS_WRONG,
          "Nothing says where the SIS gives out tokens: the district admin enters the token URL.");
    }
    return failed.stream()
        .filter(attempt -> !attempt.endedIn(Ending.NOT_HERE))
        .findFirst()
        .orElse(failed.get(0))
        .reason();
  }

  private static List<TokenStyle> withEncodingLeftOut(
      List<TokenStyle> styles, Credential credential) {
    var pair = credential.key() + credential.secret().reveal();
    var all = new ArrayList<>(styles);
    if (!TokenRequest.encoded(pair).equals(pair) && all.contains(TokenStyle.BASIC)) {
      all.add(all.indexOf(TokenStyle.BASIC) + 1, TokenStyle.BASIC_AS_IS);
    }
    return all;
  }
}
