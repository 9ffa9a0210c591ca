package org.rollcall.connector.oneroster.internal.gradebook;

import java.net.URI;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.session.Query;

/** Where the categories of a class are asked for. */
public final class CategoryQuestion {
  private CategoryQuestion() {}

  /** The categories of one class: below it, or by the product's filter on all. */
  public static Query ofClass(URI gradebook, Profile profile, String schoolClass) {
    return profile
        .categoryFilter()
        .map(field -> ofSystem(gradebook).where(field, "=", schoolClass))
        .orElseGet(() -> Query.at(gradebook, "classes", schoolClass, "categories"));
  }

  /** The categories of the whole system, which are all that 1.1 prescribes. */
  public static Query ofSystem(URI gradebook) {
    return Query.at(gradebook, "categories");
  }
}
