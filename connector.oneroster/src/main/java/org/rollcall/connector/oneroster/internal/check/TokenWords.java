package org.rollcall.connector.oneroster.internal.check;

import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Address;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;
import org.rollcall.connector.oneroster.internal.token.Pass;
import org.rollcall.connector.oneroster.internal.token.Signer;

/** What to say about a token and what it allows. */
final class TokenWords {
  private TokenWords() {}

  /** The SIS lets requests pass with something. */
  static Seen granted(Pass pass) {
    if (pass instanceof Signer signer) {
      return Seen.of(
          "The SIS wants requests that are signed with the secret ("
              + signer.methodName()
              + "); no token is needed.");
    }
    var granted = Granted.names(pass);
    return Seen.of(
        "The SIS accepts key and secret at "
            + pass.from().map(Address::shown).orElse("its token URL")
            + ", sent "
            + style(pass.style())
            + (granted.isEmpty()
                ? ". It does not say what they may do."
                : ", and grants " + String.join(", ", granted) + "."));
  }

  private static String style(TokenStyle style) {
    return switch (style) {
      case BASIC, BASIC_AS_IS -> "in the header (Basic)";
      case BODY -> "in the body";
      case QUERY -> "in the header, the rest in the address";
      case SIGNED_SHA1, SIGNED_SHA256 -> "as a signature";
    };
  }

  /** No token was had. */
  static StepFailed failed(SisException failure, ServiceAddresses asked, boolean pageForPeople) {
    if (failure.kind() == FailureKind.ADDRESS_WRONG && pageForPeople) {
      return new StepFailed(
          FailureKind.ADDRESS_WRONG,
          "At "
              + Address.shown(asked.rostering())
              + " there is a page for people, neither OneRoster data nor a place that gives tokens.",
          "Enter the address that the SIS shows for OneRoster, not the one at which people sign"
              + " in.");
    }
    return new StepFailed(failure, NextSteps.of(failure.kind()));
  }

  /** A roster was read with it. */
  static Seen mayRead(Pass pass, boolean nothingThere) {
    var sentence = "The SIS lets this key read its roster.";
    return nothingThere
        ? Seen.note(
            sentence + " It shows no organization yet.",
            "Nothing to do if the SIS is still being set up. Otherwise look there which schools"
                + " this key may see.")
        : Seen.of(sentence);
  }

  /** A roster was refused with it. */
  static StepFailed mayNotRead(SisException failure, Pass pass) {
    if (failure.kind() != FailureKind.PERMISSION_MISSING) {
      return new StepFailed(failure, NextSteps.of(failure.kind()));
    }
    var granted = Granted.names(pass);
    return new StepFailed(
        failure,
        "In the SIS, open the application that this key belongs to and give it the permission to"
            + " read rosters"
            + (granted.isEmpty() ? "" : "; so far it has " + String.join(", ", granted))
            + ". Then check again.");
  }
}
