package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;

/** A folder with all that one attempt to read a roster has read; gone when it is closed. */
public final class RosterSpool implements AutoCloseable {
  private static final int HELD_IN_MEMORY = 100_000;

  private final Path folder;
  private final int heldInMemory;
  private final List<CollectionSpool> spools = new ArrayList<>();

  /** Begins with an empty folder, whatever was there. */
  public RosterSpool(Path folder) {
    this(folder, HELD_IN_MEMORY);
  }

  RosterSpool(Path folder, int heldInMemory) {
    this.folder = folder;
    this.heldInMemory = heldInMemory;
    try {
      clear(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** The spool of a collection, empty; another one when the collection is read again. */
  public CollectionSpool begin(RosterCollection collection) {
    var name = collection.path() + "-" + spools.size();
    var spool = new CollectionSpool(folder, name, heldInMemory);
    spools.add(spool);
    return spool;
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

  @Override
  public void close() {
    spools.forEach(CollectionSpool::close);
    try {
      clear(folder);
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }
}
