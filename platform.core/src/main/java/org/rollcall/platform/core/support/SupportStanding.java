package org.rollcall.platform.core.support;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether support with the SIS is on, and what that would share with whom.
 *
 * @param vendor the maker of the SIS product
 * @param domains what would be shared first: the district's domain names; empty when it has none
 * @param at since when it is on; null while it is off
 * @param by who switched it on; empty while it is off
 */
public record SupportStanding(
    String vendor, List<String> domains, boolean enabled, @Nullable Instant at, String by) {
  public SupportStanding {
    domains = List.copyOf(domains);
  }
}
