package org.rollcall.connector.oneroster.internal.profile;

/** How key, secret and request parameters are sent to a token URL. */
public enum TokenStyle {
  /** Key and secret form-encoded in the Authorization header, as RFC 6749 2.3.1 has it. */
  BASIC,
  /** The same without the encoding, for servers that do not undo it. */
  BASIC_AS_IS,
  /** Key and secret in the body. */
  BODY,
  /** Basic, with grant type and scope in the query; the secret never goes there. */
  QUERY
}
