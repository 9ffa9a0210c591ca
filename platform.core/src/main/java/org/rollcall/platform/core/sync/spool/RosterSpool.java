package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.home.OwnerOnlyFolder;

/**
 * A folder with all that was read of a roster. What is not kept is gone when it is closed; what is
 * kept can be used again after it was opened anew, by another process too.
 */
public final class RosterSpool implements AutoCloseable {
  private static final int HELD_IN_MEMORY = 100_000;

  private final Path folder;
  private final int heldInMemory;
  private final KeptFiles kept;
  private final List<CollectionSpool> spools = new ArrayList<>();
  private final List<Snapshot> reopened = new ArrayList<>();

  /** Opens a folder: what was kept in it is there, whatever else was is gone. */
  public RosterSpool(Path folder) {
    this(folder, HELD_IN_MEMORY);
  }

  RosterSpool(Path folder, int heldInMemory) {
    this.folder = folder;
    this.heldInMemory = heldInMemory;
    try {
      OwnerOnlyFolder.make(folder);
      this.kept = new KeptFiles(folder);
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** What was said of each finished collection that is kept. */
  public Map<RosterCollection, Map<String, String>> kept() {
    return kept.facts();
  }

  /**
   * Keeps a finished collection, whatever happens to the process from here on.
   *
   * @param facts to be handed back with it; of one line each
   */
  public void keep(RosterCollection collection, Snapshot snapshot, Map<String, String> facts) {
    try {
      kept.keep(collection, snapshot, facts);
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** A finished collection that was kept; empty when its files are not as they were written. */
  public Optional<Snapshot> reopen(RosterCollection collection) {
    try {
      var snapshot = kept.open(collection);
      snapshot.ifPresent(reopened::add);
      return snapshot;
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** Begins with an empty folder after all; snapshots of before are not to be read any more. */
  public void forget() {
    try {
      closeFiles();
      kept.forget();
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** The spool of a collection, empty; another one when the collection is read again. */
  public CollectionSpool begin(RosterCollection collection) {
    var spool = new CollectionSpool(folder, freeName(collection), heldInMemory);
    spools.add(spool);
    return spool;
  }

  private String freeName(RosterCollection collection) {
    for (int number = spools.size(); ; number++) {
      var name = collection.path() + "-" + number;
      if (!Files.exists(folder.resolve(name + CollectionSpool.BODIES))) {
        return name;
      }
    }
  }

  /** Where further files of the same attempt may lie. */
  public Path folder() {
    return folder;
  }

  /** Removes a folder with all that is in it; nothing happens when there is none. */
  public static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (var walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : all) {
      Files.deleteIfExists(path);
    }
  }

  private void closeFiles() {
    spools.forEach(CollectionSpool::close);
    spools.clear();
    reopened.forEach(Snapshot::close);
    reopened.clear();
  }

  @Override
  public void close() {
    try {
      closeFiles();
      if (!kept.removeRubble()) {
        clear(folder);
      }
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }
}
