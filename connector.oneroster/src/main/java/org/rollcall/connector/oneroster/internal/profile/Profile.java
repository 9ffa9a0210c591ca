package org.rollcall.connector.oneroster.internal.profile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProfileField;

/**
 * What is particular to a product.
 *
 * @param styles of having requests pass, the likeliest first
 * @param roster scopes for reading rosters
 * @param gradebook scopes for reading and writing gradebooks
 * @param pageSize records asked for first, 1 to 10 000
 * @param sorted whether to ask for records sorted by sourcedId
 * @param unsaidLifetime of a token whose answer names none
 * @param categoryFilter the field by which categories of a class are asked for; empty where they
 *     have a path of their own
 * @param unquotedEmail whether to ask for an e-mail address without quotes when that with quotes
 *     finds nobody
 * @param headers that every request carries besides
 * @param otherAddresses to try when a check finds nothing at the resolved ones
 */
public record Profile(
    List<TokenStyle> styles,
    Scopes roster,
    Scopes gradebook,
    int pageSize,
    boolean sorted,
    Duration unsaidLifetime,
    Optional<String> categoryFilter,
    boolean unquotedEmail,
    Function<ConnectionContext, Map<String, String>> headers,
    Function<ConnectionContext, List<ServiceAddresses>> otherAddresses) {
  /** Under this name a check keeps the style that worked. */
  public static final String FOUND_STYLE = Settings.FOUND + "tokenStyle";

  /** The field by which Aspen relates a category to a class. */
  public static final String CLASS_OF_CATEGORY = "metadata.classId";

  // Larger answers gain nothing and take long to repeat.
  private static final int LARGEST_PAGE = 5_000;

  public Profile {
    styles = List.copyOf(styles);
    if (styles.isEmpty() || pageSize < 1) {
      throw new IllegalArgumentException("a profile needs a token style and a page size");
    }
  }

  /**
   * The same as a probe found this SIS: how many records a page holds, whether it sorts, and where
   * categories are. What the probe could not find out stays; a page size that an admin chose is
   * never made larger.
   */
  public Profile correctedBy(CapabilityProfile found, boolean sizeIsChosen) {
    int most = sizeIsChosen ? pageSize : LARGEST_PAGE;
    return new Profile(
        styles,
        roster,
        gradebook,
        found.pageClamp().map(records -> Math.min(records, most)).orElse(pageSize),
        found.works(ProfileField.SORT).orElse(sorted),
        unsaidLifetime,
        found
            .value(ProfileField.CATEGORY_ROUTE)
            .filter("filter"::equals)
            .map(route -> CLASS_OF_CATEGORY)
            .or(() -> categoryFilter),
        unquotedEmail,
        headers,
        otherAddresses);
  }

  /** The same with this style alone. */
  public Profile by(TokenStyle style) {
    return new Profile(
        List.of(style),
        roster,
        gradebook,
        pageSize,
        sorted,
        unsaidLifetime,
        categoryFilter,
        unquotedEmail,
        headers,
        otherAddresses);
  }

  /** The styles to try with a connection: the one that its check found, else all. */
  public List<TokenStyle> stylesFor(Settings settings) {
    var found = settings.get(FOUND_STYLE).orElse("");
    var known = styles.stream().filter(style -> style.word().equals(found)).toList();
    return known.isEmpty() ? styles : known;
  }
}
