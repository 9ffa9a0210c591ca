package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.scope.Boundary;

/**
 * Writes steps by key, also where they depend on the stored record, such as whether it lies outside
 * the scope: those are looked up some at a time.
 */
final class StepWriter {
  private static final int AT_ONCE = 1_000;

  private final StepFile file;
  private final Boundary boundary;
  private final Function<Collection<RecordKey>, Map<RecordKey, RosterRecord>> stored;
  private final List<Entry> waiting = new ArrayList<>();

  /** A step, or a question of which the answer is one, or none. */
  private record Entry(RecordKey key, @Nullable Step step, @Nullable Question question) {}

  /** What is to be done with a record, null where none is stored; null for nothing. */
  @FunctionalInterface
  interface Question {
    Step.@Nullable Kind about(@Nullable RosterRecord record);
  }

  StepWriter(
      StepFile file,
      Boundary boundary,
      Function<Collection<RecordKey>, Map<RecordKey, RosterRecord>> stored) {
    this.file = file;
    this.boundary = boundary;
    this.stored = stored;
  }

  void add(Step step) {
    if (waiting.isEmpty()) {
      file.add(step);
    } else {
      wait(new Entry(step.key(), step, null));
    }
  }

  /** The one step where the stored record lies within the scope, and the other, or none, else. */
  void decide(RecordKey key, Step.Kind within, Step.@Nullable Kind outside) {
    if (boundary.narrows()) {
      ask(key, record -> record != null && boundary.outside(record) ? outside : within);
    } else {
      add(Step.about(within, key));
    }
  }

  /** That step; none when there is nothing to be done. */
  void answer(RecordKey key, Step.@Nullable Kind kind) {
    if (kind != null) {
      add(Step.about(kind, key));
    }
  }

  /** The step that depends on what is stored. */
  void ask(RecordKey key, Question question) {
    wait(new Entry(key, null, question));
  }

  private void wait(Entry entry) {
    waiting.add(entry);
    if (waiting.size() == AT_ONCE) {
      end();
    }
  }

  /** Nothing more comes. */
  void end() {
    var asked = waiting.stream().filter(it -> it.question() != null).map(Entry::key).toList();
    var found = asked.isEmpty() ? Map.<RecordKey, RosterRecord>of() : stored.apply(asked);
    for (var entry : waiting) {
      var step = entry.step() == null ? answer(entry, found.get(entry.key())) : entry.step();
      if (step != null) {
        file.add(step);
      }
    }
    waiting.clear();
  }

  private @Nullable Step answer(Entry entry, @Nullable RosterRecord record) {
    var question = entry.question();
    if (question == null) {
      return null;
    }
    var kind = question.about(record);
    return kind == null ? null : Step.about(kind, entry.key());
  }
}
