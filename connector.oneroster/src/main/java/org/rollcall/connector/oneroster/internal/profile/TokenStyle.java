package org.rollcall.connector.oneroster.internal.profile;

import java.util.Locale;

/** How requests are made to pass: with a token, asked for in one of these ways, or signed. */
public enum TokenStyle {
  /** Key and secret form-encoded in the Authorization header, as RFC 6749 2.3.1 has it. */
  BASIC,
  /** The same without the encoding, for servers that do not undo it. */
  BASIC_AS_IS,
  /** Key and secret in the body. */
  BODY,
  /** Basic, with grant type and scope in the query; the secret never goes there. */
  QUERY,
  /** No token: each request is signed as RFC 5849 has it, with HMAC-SHA1. */
  SIGNED_SHA1,
  /** No token: each request is signed as RFC 5849 has it, with HMAC-SHA256. */
  SIGNED_SHA256;

  /** Whether requests are signed, so that there is no token. */
  public boolean signs() {
    return this == SIGNED_SHA1 || this == SIGNED_SHA256;
  }

  /** The word that is kept with a connection's settings; both encodings of Basic are one style. */
  public String word() {
    return this == BASIC_AS_IS ? BASIC.word() : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
