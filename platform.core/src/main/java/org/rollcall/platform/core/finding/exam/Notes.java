package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/**
 * What is found in one collection: counted in memory while it is little, in a file otherwise. What
 * a page brought can be taken back until the next begins.
 */
final class Notes implements Closeable {
  private static final int HELD_IN_MEMORY = 2_000;

  private final Path path;
  private final Map<Long, Tally> page = new HashMap<>();
  private final Map<Long, Tally> before = new HashMap<>();
  private @Nullable RowFile file;

  Notes(Path path) {
    this.path = path;
  }

  /** The subject itself is affected. */
  void add(FindingRule rule, String subject, @Nullable String school) {
    tally(rule, subject, school).count(null);
  }

  /** A record is affected by its subject. */
  void add(FindingRule rule, String subject, @Nullable String school, AffectedRecord record) {
    tally(rule, subject, school).count(record);
  }

  private Tally tally(FindingRule rule, String subject, @Nullable String school) {
    if (page.size() >= HELD_IN_MEMORY) {
      pageIsWhole();
    }
    var tally =
        page.computeIfAbsent(
            Tally.fingerprint(rule, subject), any -> new Tally(rule, subject, school));
    tally.merge(0, school, List.of());
    return tally;
  }

  void pageIsWhole() {
    page.forEach(
        (fingerprint, tally) ->
            before
                .computeIfAbsent(
                    fingerprint, any -> new Tally(tally.rule(), tally.subject(), tally.school()))
                .merge(tally.affected(), tally.school(), tally.records()));
    page.clear();
    if (before.size() >= HELD_IN_MEMORY) {
      before.forEach(this::write);
      before.clear();
    }
  }

  void takeBackPage() {
    page.clear();
  }

  private void write(long fingerprint, Tally tally) {
    var into = file;
    if (into == null) {
      into = new RowFile(path);
      file = into;
    }
    var texts = new ArrayList<String>();
    texts.add(tally.rule().name());
    texts.add(tally.subject());
    texts.add(tally.school() == null ? "" : tally.school());
    for (var record : tally.records()) {
      texts.add(record.sourcedId());
      texts.add(record.person() == null ? "" : record.person());
    }
    into.add(fingerprint, tally.affected(), 0, texts);
  }

  /** Adds what belongs into one bucket of fingerprints. */
  void collect(int bucket, Map<Long, Tally> into) {
    before.forEach(
        (fingerprint, tally) -> {
          if (fingerprint >>> 58 == bucket) {
            merge(into, fingerprint, tally);
          }
        });
    if (file != null) {
      file.bucket(bucket).forEach(row -> merge(into, row.hash(), read(row)));
    }
  }

  private static void merge(Map<Long, Tally> into, long fingerprint, Tally tally) {
    into.computeIfAbsent(
            fingerprint, any -> new Tally(tally.rule(), tally.subject(), tally.school()))
        .merge(tally.affected(), tally.school(), tally.records());
  }

  private static Tally read(Row row) {
    var texts = row.texts();
    var tally = new Tally(FindingRule.valueOf(texts.get(0)), texts.get(1), orNull(texts.get(2)));
    var records = new ArrayList<AffectedRecord>();
    for (int i = 3; i < texts.size(); i += 2) {
      records.add(new AffectedRecord(texts.get(i), orNull(texts.get(i + 1))));
    }
    tally.merge(row.first(), tally.school(), records);
    return tally;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
