package org.rollcall.platform.store.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.core.roster.RecordKey;

class SortingEntriesTest {
  private final Path folder;

  SortingEntriesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void many_come_back_whole_and_in_order_by_way_of_files() {
    assertSorted(folder, 3 * SortedEntries.BUFFERFUL + 1, 3);
  }

  @Test
  void few_need_no_file() {
    assertSorted(folder, SortedEntries.BUFFERFUL, 0);
  }

  @Test
  void without_a_folder_all_stay_in_memory() {
    assertSorted(null, 3 * SortedEntries.BUFFERFUL + 1, 0);
  }

  @Test
  void files_are_gone_when_nobody_took_them() {
    var sorted = new SortedEntries(folder);
    fill(sorted, 2 * SortedEntries.BUFFERFUL);

    sorted.close();

    assertThat(folder.toFile().list()).isEmpty();
    assertThat(sorted.isEmpty()).isTrue();
  }

  private void assertSorted(@Nullable Path where, int count, int files) {
    var sorted = new SortedEntries(where);
    var added = fill(sorted, count);
    assertThat(folder.toFile().list()).hasSize(files);

    var taken = new ArrayList<SearchEntry>();
    sorted.take().forEachRemaining(taken::add);
    sorted.close();

    assertThat(taken).isSortedAccordingTo(SearchEntry.BY_KEY);
    assertThat(taken).hasSameSizeAs(added);
    assertThat(new HashSet<>(taken)).isEqualTo(new HashSet<>(added));
    assertThat(folder.toFile().list()).isEmpty();
    assertThat(sorted.isEmpty()).isTrue();
  }

  private static List<SearchEntry> fill(SortedEntries sorted, int count) {
    var random = new Random(count);
    var added = new ArrayList<SearchEntry>();
    for (int i = 0; i < count; i++) {
      var entry =
          new SearchEntry(
              "naïve " + random.nextInt(count), new RecordKey(random.nextLong(), i), "sort " + i);
      added.add(entry);
      sorted.add(entry);
    }
    return added;
  }
}
