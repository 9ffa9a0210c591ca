package org.rollcall.connector.oneroster.internal.token;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;

/** What a SIS lets requests pass with. */
public sealed interface Pass permits Token, Signer {
  /** Puts it on a request of this method to this address; anew for each try. */
  HttpRequest.Builder on(HttpRequest.Builder request, String method, URI address);

  /** How it was had. */
  TokenStyle style();

  /** The token URL that gave it; empty when there is no token. */
  Optional<URI> from();
}
