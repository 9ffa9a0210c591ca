package org.rollcall.platform.core.finding;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.csv.CsvLine;

/** Findings as a file for a spreadsheet. */
final class FindingsFile {
  private static final List<String> COLUMNS =
      List.of(
          "state",
          "severity",
          "cause",
          "rule",
          "what",
          "fix",
          "whoCanFix",
          "subject",
          "subjectName",
          "school",
          "schoolName",
          "affected",
          "records",
          "people",
          "firstSeen",
          "solved");

  private final StringBuilder text = new StringBuilder(CsvLine.of(COLUMNS));
  private int lines;

  void add(Finding finding, FindingsSlice slice) {
    var rule = finding.rule();
    var names = slice.names();
    var subjectName = rule.about().flatMap(about -> names.of(about, finding.subject())).orElse("");
    text.append(
        CsvLine.of(
            List.of(
                slice.state(finding).token(),
                rule.effect().label(),
                rule.cause().label(),
                rule.id(),
                rule.sentence(),
                rule.fix(),
                rule.fixer().label(),
                finding.subject(),
                subjectName,
                finding.school() == null ? "" : finding.school(),
                names.school(finding.school()),
                Long.toString(finding.affected()),
                finding.records().stream().map(AffectedRecord::sourcedId).collect(joining(" ")),
                people(finding, names),
                finding.firstAt().toString(),
                finding.solvedAt() == null ? "" : finding.solvedAt().toString())));
    lines++;
  }

  private static String people(Finding finding, FindingNames names) {
    boolean arePeople = finding.rule().affects().filter(RosterCollection.USERS::equals).isPresent();
    return finding.records().stream()
        .map(record -> arePeople ? record.sourcedId() : record.person())
        .filter(person -> person != null)
        .distinct()
        .map(person -> names.of(RosterCollection.USERS, person).orElse(person))
        .collect(joining("; "));
  }

  int lines() {
    return lines;
  }

  String text() {
    return text.toString();
  }
}
