package org.rollcall.connector.oneroster.internal.json;

import java.io.IOException;

/** Something is larger than an answer of OneRoster can be; it is not read, so that memory lasts. */
public final class ExcessException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is too large.
   *
   * @param what such as {@code a record of more than 4 MB}; holds no data
   */
  public ExcessException(String what) {
    super(what);
  }
}
