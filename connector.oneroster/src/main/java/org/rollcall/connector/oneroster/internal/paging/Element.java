package org.rollcall.connector.oneroster.internal.paging;

import java.io.IOException;
import org.rollcall.connector.oneroster.internal.json.JsonInput;

/** One element of a page, parsed and not yet handed over. */
public interface Element {
  /** Its sourcedId; empty when it has none. */
  String id();

  /** Whether it means something; what does not is left out of a roster. */
  boolean isUsable();

  /** Hands it over. */
  void deliver();

  /** Parses the element that comes next. */
  @FunctionalInterface
  interface Parser {
    Element parse(JsonInput json) throws IOException;
  }
}
