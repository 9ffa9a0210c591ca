package org.rollcall.connector.oneroster.internal.token;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.oneroster.internal.http.Conversation;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.profile.Scopes;

/** The token of one run: asked for when first needed, renewed a minute early. */
public final class TokenSource {
  private final Conversation terms;
  private final TokenAsking asking;
  private final List<List<String>> scopeLadder;
  private @Nullable Token current;

  public TokenSource(
      Conversation terms, Profile profile, Scopes scopes, Map<String, String> headers) {
    this.terms = terms;
    this.asking = new TokenAsking(terms, profile.styles(), headers);
    this.scopeLadder = scopes.ladder(terms.context().addresses().version());
  }

  /** A token that lasts a while. */
  public Token token() {
    if (current == null || !current.isFresh(terms.clock().instant())) {
      return renewed();
    }
    return current;
  }

  /** A new token, because the SIS no longer takes the one it gave. */
  public Token renewed() {
    var fresh = asking.ask(scopeLadder);
    current = fresh;
    return fresh;
  }
}
