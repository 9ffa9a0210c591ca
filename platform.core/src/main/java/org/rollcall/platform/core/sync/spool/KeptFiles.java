package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.RecordCodec;

/** The finished collections of a folder, each with its manifest; what else lies there is rubble. */
final class KeptFiles {
  /** Grows whenever the files of a collection are laid out otherwise. */
  private static final int FORM = 3;

  private static final String SUFFIX = ".kept";
  private static final String OURS = "spool.";
  private static final String WRITTEN_AS = OURS + "form";
  private static final String ENTRIES = OURS + "entries";
  private static final String BODIES = OURS + "bodies";
  private static final String REPEATED = OURS + "repeated";
  private static final String TOBEDELETED = OURS + "tobedeleted";
  private static final String OUTSIDE = OURS + "outside";
  private static final String SIZE = OURS + "size";
  private static final String NAME = ".name";
  private static final String SUM = ".sum";

  private final Path folder;
  private final Map<RosterCollection, Manifest> manifests = new EnumMap<>(RosterCollection.class);

  /** Reads what is there, and removes what nothing vouches for. */
  KeptFiles(Path folder) throws IOException {
    this.folder = folder;
    for (var collection : RosterCollection.values()) {
      read(collection).ifPresent(manifest -> manifests.put(collection, manifest));
    }
    removeRubble();
  }

  private Optional<Manifest> read(RosterCollection collection) throws IOException {
    try {
      return Manifest.read(manifestOf(collection))
          .filter(manifest -> form().equals(manifest.facts().get(WRITTEN_AS)));
    } catch (NoSuchFileException notFinished) {
      return Optional.empty();
    }
  }

  private static String form() {
    return FORM + "/" + RecordCodec.VERSION;
  }

  private Path manifestOf(RosterCollection collection) {
    return folder.resolve(collection.path() + SUFFIX);
  }

  /** What was said of each finished collection when it was kept. */
  Map<RosterCollection, Map<String, String>> facts() {
    var facts = new EnumMap<RosterCollection, Map<String, String>>(RosterCollection.class);
    manifests.forEach((collection, manifest) -> facts.put(collection, manifest.facts()));
    return facts;
  }

  void keep(RosterCollection collection, Snapshot snapshot, Map<String, String> facts)
      throws IOException {
    var all = new TreeMap<>(facts);
    all.put(WRITTEN_AS, form());
    all.put(REPEATED, Long.toString(snapshot.repeated()));
    all.put(TOBEDELETED, Long.toString(snapshot.tobedeleted()));
    all.put(OUTSIDE, Long.toString(snapshot.outside()));
    all.put(SIZE, Long.toString(snapshot.entries().size()));
    put(all, ENTRIES, snapshot.entries().path());
    put(all, BODIES, snapshot.bodies().path());
    var manifest = new Manifest(all);
    manifest.write(manifestOf(collection));
    manifests.put(collection, manifest);
  }

  private static void put(Map<String, String> facts, String what, Path file) throws IOException {
    facts.put(what + NAME, String.valueOf(file.getFileName()));
    facts.put(what + SUM, FileSum.of(file).toString());
  }

  /** A finished collection; empty when its files are not as they were written. */
  Optional<Snapshot> open(RosterCollection collection) throws IOException {
    var manifest = manifests.get(collection);
    if (manifest == null) {
      return Optional.empty();
    }
    var entries = folder.resolve(manifest.fact(ENTRIES + NAME));
    var bodies = folder.resolve(manifest.fact(BODIES + NAME));
    if (!isAsWritten(entries, manifest.fact(ENTRIES + SUM))
        || !isAsWritten(bodies, manifest.fact(BODIES + SUM))) {
      return Optional.empty();
    }
    return Optional.of(
        new Snapshot(
            new EntryFile(entries, Long.parseLong(manifest.fact(SIZE))),
            BodyFile.written(bodies),
            new Snapshot.Counts(
                Long.parseLong(manifest.fact(REPEATED)),
                Long.parseLong(manifest.fact(TOBEDELETED)),
                Long.parseLong(manifest.fact(OUTSIDE)))));
  }

  private static boolean isAsWritten(Path file, String sum) throws IOException {
    return Files.exists(file) && FileSum.of(file).equals(FileSum.parse(sum));
  }

  void forget() throws IOException {
    manifests.clear();
    removeRubble();
  }

  /** Removes every file that belongs to no finished collection; says whether any stays. */
  boolean removeRubble() throws IOException {
    var stays = new HashSet<Path>();
    for (var entry : manifests.entrySet()) {
      stays.add(manifestOf(entry.getKey()));
      stays.add(folder.resolve(entry.getValue().fact(ENTRIES + NAME)));
      stays.add(folder.resolve(entry.getValue().fact(BODIES + NAME)));
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    for (var file : files()) {
      if (!stays.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
    return !stays.isEmpty();
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new HashSet<>(files.toList());
    }
  }
}
