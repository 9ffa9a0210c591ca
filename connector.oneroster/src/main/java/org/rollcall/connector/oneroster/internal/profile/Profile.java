package org.rollcall.connector.oneroster.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;

/**
 * What is particular to a product.
 *
 * @param styles of asking for a token, the likeliest first
 * @param roster scopes for reading rosters
 * @param gradebook scopes for reading and writing gradebooks
 * @param pageSize records asked for first, 1 to 10 000
 * @param sorted whether to ask for records sorted by sourcedId
 * @param headers that every request carries besides
 * @param otherAddresses to try when a check finds nothing at the resolved ones
 */
public record Profile(
    List<TokenStyle> styles,
    Scopes roster,
    Scopes gradebook,
    int pageSize,
    boolean sorted,
    Function<ConnectionContext, Map<String, String>> headers,
    Function<ConnectionContext, List<ServiceAddresses>> otherAddresses) {
  public Profile {
    styles = List.copyOf(styles);
    if (styles.isEmpty() || pageSize < 1) {
      throw new IllegalArgumentException("a profile needs a token style and a page size");
    }
  }
}
