package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rollcall.connector.api.roster.RosterCollection;

/** The difference between what is stored and what was read, as steps by collection, on disk. */
final class ChangeSet {
  private final Map<RosterCollection, StepFile> files = new EnumMap<>(RosterCollection.class);

  void put(RosterCollection collection, StepFile file) {
    files.put(collection, file);
  }

  /** In the order in which references point backwards. */
  Set<RosterCollection> collections() {
    return files.keySet();
  }

  long count(RosterCollection collection, Step.Kind kind) {
    var file = files.get(collection);
    return file == null ? 0 : file.count(kind);
  }

  long count(Step.Kind kind) {
    return files.values().stream().mapToLong(file -> file.count(kind)).sum();
  }

  /** Whether there is nothing to be done at all. */
  boolean isEmpty() {
    return files.values().stream().allMatch(file -> file.size() == 0);
  }

  /** The same for the same steps; all but certainly another for others. */
  long digest() {
    long digest = 1;
    for (var file : files.values()) {
      digest = 31 * digest + file.digest();
    }
    return digest;
  }

  /** Hands over the steps that are wanted, some at a time, by key. */
  void chunks(
      RosterCollection collection,
      int atOnce,
      Predicate<Step> wanted,
      Consumer<List<Step>> consumer) {
    var file = files.get(collection);
    if (file == null || file.size() == 0) {
      return;
    }
    try (var steps = file.open()) {
      var chunk = new ArrayList<Step>(atOnce);
      while (steps.hasNext()) {
        var step = steps.next();
        if (wanted.test(step)) {
          chunk.add(step);
        }
        if (chunk.size() == atOnce) {
          consumer.accept(chunk);
          chunk.clear();
        }
      }
      if (!chunk.isEmpty()) {
        consumer.accept(chunk);
      }
    }
  }
}
