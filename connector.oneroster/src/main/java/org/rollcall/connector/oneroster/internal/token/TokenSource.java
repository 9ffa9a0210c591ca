package org.rollcall.connector.oneroster.internal.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Scopes;

/** What requests of one run pass with: had when first needed; a token is renewed a minute early. */
public final class TokenSource {
  private final Conversation terms;
  private final PassFinding finding;
  private final List<List<String>> scopeLadder;
  private @Nullable Pass current;

  public TokenSource(
      Conversation terms, Profile profile, Scopes scopes, Map<String, String> headers) {
    this.terms = terms;
    this.finding = new PassFinding(terms, profile, headers);
    this.scopeLadder = scopes.ladder(terms.addresses().version());
  }

  /** What lasts a while. */
  public Pass pass() {
    if (current == null || (current instanceof Token token && !isFresh(token))) {
      return renewed();
    }
    return current;
  }

  /** The same where there is one already, so that nothing is asked. */
  public Optional<Pass> passAtHand() {
    return Optional.ofNullable(current)
        .filter(pass -> !(pass instanceof Token token) || isFresh(token));
  }

  /** Another, because the SIS no longer takes the one there is. */
  public Pass renewed() {
    var fresh = finding.find(scopeLadder);
    current = fresh;
    return fresh;
  }

  private boolean isFresh(Token token) {
    return token.isFresh(terms.clock().instant());
  }
}
