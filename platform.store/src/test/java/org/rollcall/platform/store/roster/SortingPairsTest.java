package org.rollcall.platform.store.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortingPairsTest {
  private static final int MANY = 3 * SortedPairs.BUFFERFUL + 1;

  private record Pair(long first, long second) {}

  private final Path folder;

  SortingPairsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void many_come_back_whole_and_in_order_by_way_of_files() {
    try (var sorted = new SortedPairs(folder, "some")) {
      var added = fill(sorted, MANY);
      assertThat(folder.toFile().list()).hasSize(3);

      assertSorted(sorted, added);
    }

    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void few_need_no_file() {
    try (var sorted = new SortedPairs(folder, "some")) {
      var added = fill(sorted, SortedPairs.BUFFERFUL);

      assertThat(folder.toFile().list()).isEmpty();
      assertSorted(sorted, added);
    }
  }

  @Test
  void without_a_folder_all_stay_in_memory() {
    try (var sorted = new SortedPairs(null, "some")) {
      assertSorted(sorted, fill(sorted, MANY));
    }
  }

  @Test
  void what_was_taken_is_not_there_again() {
    try (var sorted = new SortedPairs(folder, "some")) {
      fill(sorted, 10);
      sorted.take().close();

      assertThat(sorted.count()).isZero();
      assertThat(sorted.take().advance()).isFalse();
    }
  }

  private static List<Pair> fill(SortedPairs sorted, int count) {
    var random = new Random(7);
    var added = new ArrayList<Pair>();
    for (int i = 0; i < count; i++) {
      long first = random.nextLong();
      sorted.add(first, i);
      added.add(new Pair(first, i));
    }
    return added;
  }

  private static void assertSorted(SortedPairs sorted, List<Pair> added) {
    var came = new ArrayList<Pair>();
    try (var pairs = sorted.take()) {
      @Nullable Pair before = null;
      while (pairs.advance()) {
        var pair = new Pair(pairs.first(), pairs.second());
        if (before != null) {
          assertThat(pair.first() >> 16).isGreaterThanOrEqualTo(before.first() >> 16);
        }
        before = pair;
        came.add(pair);
      }
    }
    assertThat(came).hasSameSizeAs(added);
    assertThat(Set.copyOf(came)).isEqualTo(Set.copyOf(added));
  }
}
