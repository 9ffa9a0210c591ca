package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Address;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.http.AnswerFailures.Purpose;
import org.rollcall.connector.oneroster.internal.http.ClockFault;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.http.Exchanges;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;

/** Finds out whether a SIS gives tokens or wants signatures, where both are possible. */
final class PassFinding {
  // What asking for a token in vain looks like where there are none to be had.
  private static final Set<FailureKind> NO_TOKEN =
      EnumSet.of(
          FailureKind.ADDRESS_WRONG,
          FailureKind.CREDENTIALS_REJECTED,
          FailureKind.PERMISSION_MISSING,
          FailureKind.DATA_UNREADABLE,
          FailureKind.NOT_OFFERED);

  private static final int UNAUTHORIZED = 401;

  private final Conversation terms;
  private final Map<String, String> headers;
  private final List<Signer> signers;
  private final TokenAsking tokens;
  private final boolean givesTokens;
  private final boolean signsFirst;
  private @Nullable Signer proven;

  PassFinding(Conversation terms, Profile profile, Map<String, String> headers) {
    this.terms = terms;
    this.headers = headers;
    var context = terms.context();
    var styles = profile.stylesFor(context.settings());
    this.signers =
        styles.stream()
            .filter(TokenStyle::signs)
            .map(style -> new Signer(style, context.credential(), context.clock()))
            .toList();
    var asked = styles.stream().filter(style -> !style.signs()).toList();
    this.tokens = new TokenAsking(terms, asked, headers, profile.unsaidLifetime());
    this.givesTokens = !asked.isEmpty();
    this.signsFirst = styles.get(0).signs();
  }

  Pass find(List<List<String>> scopeLadder) {
    if (proven == null && signers.size() == 1 && !givesTokens) {
      proven = signers.get(0);
    }
    if (proven == null && signsFirst) {
      proven = accepted().orElse(null);
    }
    if (proven != null) {
      return proven;
    }
    // Where nothing was proven, reading says what is wrong.
    return givesTokens ? token(scopeLadder) : signers.get(0);
  }

  private Pass token(List<List<String>> scopeLadder) {
    try {
      return tokens.ask(scopeLadder);
    } catch (SisException e) {
      if (signers.isEmpty() || signsFirst || !NO_TOKEN.contains(e.kind())) {
        throw e;
      }
      var signer = accepted().orElseThrow(() -> e);
      proven = signer;
      return signer;
    }
  }

  /** The first way of signing with which the SIS lets one organization be read. */
  private Optional<Signer> accepted() {
    boolean wantsSignatures = false;
    boolean refused = false;
    SisException clockFault = null;
    for (var signer : signers) {
      try (var answer = reading(signer)) {
        if (answer.isSuccess() && !answer.isHtml()) {
          return Optional.of(signer);
        }
        clockFault = ClockFault.of(answer, terms.clock()).orElse(clockFault);
        wantsSignatures |= asksForSignature(answer);
        refused |= answer.status() == UNAUTHORIZED;
      }
    }
    if (wantsSignatures || (refused && !givesTokens)) {
      if (clockFault != null) {
        throw clockFault;
      }
      throw new SisException(
          FailureKind.CREDENTIALS_REJECTED,
          "The SIS at "
              + Address.shown(terms.addresses().rostering())
              + " does not accept requests signed with this key and secret: the district admin"
              + " copies both from the SIS again.");
    }
    return Optional.empty();
  }

  private Answer reading(Signer signer) {
    var exchanges = new Exchanges(terms);
    var address = URI.create(terms.addresses().rostering() + "/orgs?limit=1&offset=0");
    var answer =
        exchanges.sendPatiently(
            () -> {
              var request = HttpRequest.newBuilder(address);
              headers.forEach(request::setHeader);
              return signer.on(
                  request.setHeader("Accept", "application/json").GET(), "GET", address);
            });
    if (answer.status() == 429 || (answer.status() >= 500 && answer.status() != 501)) {
      try (answer) {
        throw exchanges.failure(answer, Purpose.COLLECTION);
      }
    }
    return answer;
  }

  private static boolean asksForSignature(Answer answer) {
    return answer.status() == UNAUTHORIZED
        && answer.headers("WWW-Authenticate").stream()
            .anyMatch(challenge -> challenge.strip().toLowerCase(Locale.ROOT).startsWith("oauth"));
  }
}
