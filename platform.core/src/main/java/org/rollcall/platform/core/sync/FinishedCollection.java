package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.platform.core.sync.spool.RosterSpool;

/**
 * What is remembered of a collection that was read to its end, so that the next run need not fetch
 * it again.
 *
 * @param run that read it
 * @param began when its first page was asked for
 * @param at when its end was reached
 * @param basis what must be the same for it to be used again
 * @param edges its first and last records, as the SIS sent them
 */
record FinishedCollection(
    SyncRunId run,
    Instant began,
    Instant at,
    String basis,
    CollectionCounts counts,
    Wholeness wholeness,
    PageEdges edges) {
  private static final Duration YOUNG = Duration.ofHours(2);

  /** Whether it may still be used; not when its time lies ahead, for then a clock has jumped. */
  boolean isYoung(Clock clock) {
    var now = clock.instant();
    return !at.isAfter(now) && at.plus(YOUNG).isAfter(now);
  }

  /** The one that was finished last; empty when nothing is kept. */
  static Optional<FinishedCollection> youngest(RosterSpool spool) {
    return in(spool).values().stream().max(Comparator.comparing(FinishedCollection::at));
  }

  /** All that are kept. */
  static Map<RosterCollection, FinishedCollection> in(RosterSpool spool) {
    var all = new EnumMap<RosterCollection, FinishedCollection>(RosterCollection.class);
    spool.kept().forEach((collection, facts) -> all.put(collection, of(facts)));
    return all;
  }

  /** As facts to be kept. */
  Map<String, String> facts() {
    var facts = new TreeMap<String, String>();
    facts.put("run", run.toString());
    facts.put("began", Long.toString(began.toEpochMilli()));
    facts.put("at", Long.toString(at.toEpochMilli()));
    facts.put("basis", basis);
    facts.put("wholeness", wholeness.name());
    facts.put("pages", Integer.toString(counts.pages()));
    facts.put("received", Long.toString(counts.received()));
    facts.put("stored", Long.toString(counts.stored()));
    facts.put("tobedeleted", Long.toString(counts.tobedeleted()));
    facts.put("dropped", Long.toString(counts.dropped()));
    facts.put("repeated", Long.toString(counts.repeated()));
    facts.put("outside", Long.toString(counts.outside()));
    facts.put("total", Long.toString(counts.total()));
    edges.into(facts);
    return facts;
  }

  private static FinishedCollection of(Map<String, String> facts) {
    return new FinishedCollection(
        new SyncRunId(number(facts, "run")),
        Instant.ofEpochMilli(number(facts, "began")),
        Instant.ofEpochMilli(number(facts, "at")),
        facts.getOrDefault("basis", ""),
        new CollectionCounts(
            (int) number(facts, "pages"),
            number(facts, "received"),
            number(facts, "stored"),
            number(facts, "tobedeleted"),
            number(facts, "dropped"),
            number(facts, "repeated"),
            number(facts, "total"),
            0,
            0,
            0,
            number(facts, "outside")),
        Wholeness.valueOf(facts.getOrDefault("wholeness", Wholeness.PROBABLE.name())),
        PageEdges.of(facts));
  }

  private static long number(Map<String, String> facts, String name) {
    return Long.parseLong(facts.getOrDefault(name, "0"));
  }
}
