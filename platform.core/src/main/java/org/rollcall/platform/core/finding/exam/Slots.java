package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.finding.FindingRule;

/** When classes are held: a hash of periods and terms, eight octets a class. */
final class Slots implements Closeable {
  private final RowFile rows;
  private boolean any;
  private long[] byPlace = new long[0];

  Slots(Path path) {
    this.rows = new RowFile(path);
  }

  void add(SchoolClass it, long days, long school) {
    long slot = slot(it);
    any |= slot != 0;
    var id = it.sourcedId().value();
    rows.add(
        IdHash.of(id),
        slot,
        Window.packed(Window.start(days), Window.end(days), school),
        List.of(id));
  }

  private static long slot(SchoolClass it) {
    var periods = it.periods().stream().map(String::strip).filter(one -> !one.isEmpty());
    var sorted = String.join("\n", periods.sorted().toList());
    if (sorted.isEmpty()) {
      return 0;
    }
    var terms = it.terms().stream().map(SourcedId::value).sorted().toList();
    return IdHash.of(sorted, String.join("\n", terms)) | 1;
  }

  /** All came, and have their places: notes current classes without a period, if any has one. */
  void end(IdTable classes, Exam exam, Notes notes) {
    byPlace = new long[any ? classes.size() : 0];
    for (int bucket = 0; any && bucket < RowFile.BUCKETS; bucket++) {
      var without = new HashSet<String>();
      for (var row : rows.bucket(bucket)) {
        int place = classes.find(row.hash());
        if (place >= 0 && !classes.deleted(place)) {
          byPlace[place] = row.first();
          boolean told = row.first() != 0 || !without.add(row.texts().get(0));
          if (!told && Window.isNow(row.second(), exam.today())) {
            notes.add(
                FindingRule.CLASS_WITHOUT_PERIOD,
                row.texts().get(0),
                exam.tables().school(Window.school(row.second())));
          }
        }
      }
    }
  }

  /** The slot of a class at its place; 0 when it has none. */
  long of(int place) {
    return place >= 0 && place < byPlace.length ? byPlace[place] : 0;
  }

  @Override
  public void close() {
    rows.close();
  }
}
