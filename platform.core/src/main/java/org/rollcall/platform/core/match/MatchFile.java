package org.rollcall.platform.core.match;

import java.util.List;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.csv.CsvLine;

/** People who are not simply matched as a file for a spreadsheet. */
final class MatchFile {
  private static final List<String> COLUMNS =
      List.of(
          "outcome",
          "what",
          "whoCanFix",
          "role",
          "sourcedId",
          "name",
          "email",
          "school",
          "schoolName");

  private final StringBuilder text = new StringBuilder(CsvLine.of(COLUMNS));
  private int lines;

  void add(MatchedPerson person, MatchSlice slice) {
    var who = slice.who(person);
    text.append(
        CsvLine.of(
            List.of(
                person.outcome().token(),
                person.outcome().sentence(),
                person.outcome().fixer().label(),
                person.role().token(),
                person.sourcedId(),
                who.map(user -> user.name().display()).orElse(""),
                who.flatMap(User::email).orElse(""),
                person.school(),
                slice.school(person))));
    lines++;
  }

  int lines() {
    return lines;
  }

  String text() {
    return text.toString();
  }
}
