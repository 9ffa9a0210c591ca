package org.rollcall.platform.core.plan;

import java.util.Locale;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.User;

/** What a record is called where it stands by itself. */
final class Titles {
  private Titles() {}

  /** The title, or the identifier where a record has none of its own. */
  static String of(RosterRecord record) {
    if (record instanceof User it) {
      return it.name().familyName() + ", " + it.name().givenName();
    } else if (record instanceof SchoolClass it) {
      return it.title();
    } else if (record instanceof Course it) {
      return it.title();
    } else if (record instanceof Org it) {
      return it.name();
    } else if (record instanceof AcademicSession it) {
      return it.title();
    }
    return record.sourcedId().value();
  }

  /** What the record is found by. */
  static String searched(RosterRecord record, String title) {
    var words = new StringBuilder(title).append(' ').append(record.sourcedId());
    if (record instanceof User it) {
      it.email().ifPresent(email -> words.append(' ').append(email));
      it.identifier().ifPresent(identifier -> words.append(' ').append(identifier));
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
