package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rollcall.connector.api.csv.CsvContents;
import org.rollcall.connector.api.csv.CsvMode;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.RosterCollection;

/** Holds a package's files, its manifest and the first rows against each other. */
final class PackageCheck {
  private static final String ENDING = ".csv";

  private final CsvPackage files;
  private final Unreadable complaints = new Unreadable();
  private final List<String> remarks = new ArrayList<>();

  PackageCheck(CsvPackage files) {
    this.files = files;
  }

  /** The manifest of a package that can be read; else leads out with all complaints. */
  Manifest manifest() throws IOException {
    var manifest = Manifest.read(files, complaints);
    complaints.throwIfAny();
    remarks.addAll(manifest.remarks());
    names(manifest);
    modes(manifest);
    complaints.throwIfAny();
    for (var form : read(manifest)) {
      try (var rows = new CsvRows(files.open(form.fileName()), form.fileName())) {
        boolean delta = manifest.mode(form.name()).filter(CsvMode.DELTA::equals).isPresent();
        remarks.addAll(Heading.read(form, rows, delta, complaints).remarks());
      }
    }
    complaints.throwIfAny();
    return manifest;
  }

  /** What the package says of itself, for a person too. */
  CsvContents contents(Manifest manifest) {
    var contents = CsvContents.builder(manifest.version()).source(manifest.source());
    for (var collection : FileForm.READ) {
      manifest
          .mode(collection.path())
          .or(() -> rolesAlone(manifest, collection))
          .ifPresent(mode -> contents.mode(collection, mode));
    }
    return contents.remarks(remarks).build();
  }

  /** Roles that changed change people, though no person is in the package. */
  private static java.util.Optional<CsvMode> rolesAlone(
      Manifest manifest, RosterCollection collection) {
    return collection == RosterCollection.USERS
        ? manifest.mode(FileForm.ROLES.name()).map(mode -> CsvMode.DELTA)
        : java.util.Optional.empty();
  }

  /** The files that are read. */
  static List<FileForm> read(Manifest manifest) {
    var forms = new ArrayList<FileForm>();
    for (var collection : FileForm.READ) {
      forms.add(FileForm.of(collection, manifest.version()));
    }
    if (manifest.version() == OneRosterVersion.V1_2) {
      forms.add(FileForm.ROLES);
    }
    forms.removeIf(form -> manifest.mode(form.name()).isEmpty());
    return forms;
  }

  private void names(Manifest manifest) {
    var known = manifest.files().map(file -> file + ENDING).collect(Collectors.toSet());
    for (var name : new TreeSet<>(files.names())) {
      if (known.contains(name) || name.equals(Manifest.FILE)) {
        continue;
      }
      var free = known.stream().filter(it -> !files.names().contains(it)).toList();
      var nearest =
          isOfNewer(name, manifest)
              ? java.util.Optional.<String>empty()
              : NearestName.among(free, name);
      nearest.ifPresentOrElse(
          meant -> complaints.add("The file “" + shown(name) + "” must be called “" + meant + "”."),
          () -> remarks.add("The file “" + shown(name) + "” is not OneRoster's and was not read."));
    }
  }

  private static boolean isOfNewer(String name, Manifest manifest) {
    return manifest.version() == OneRosterVersion.V1_1
        && FileForm.NEW_IN_ONE_TWO.stream().anyMatch(file -> name.equals(file + ENDING));
  }

  private void modes(Manifest manifest) {
    Set<String> read =
        FileForm.READ.stream().map(RosterCollection::path).collect(Collectors.toSet());
    read.add(FileForm.ROLES.name());
    var unread = new ArrayList<String>();
    manifest
        .files()
        .forEach(
            file -> {
              boolean there = files.names().contains(file + ENDING);
              boolean named = manifest.mode(file).isPresent();
              if (named && !there) {
                complaints.add(
                    "manifest.csv calls "
                        + file
                        + ".csv "
                        + manifest.word(file)
                        + ", but the package does not have it. Export it too, or call it absent.");
              } else if (there && !named && read.contains(file)) {
                complaints.add(
                    file
                        + ".csv is in the package, but manifest.csv "
                        + (manifest.word(file) == null ? "does not name it" : "calls it absent")
                        + ". Put the row file."
                        + file
                        + ",bulk there, or take the file out.");
              } else if (there && !read.contains(file)) {
                unread.add(file + ENDING);
              }
            });
    if (!unread.isEmpty()) {
      remarks.add(
          String.join(", ", unread)
              + (unread.size() == 1 ? " was" : " were")
              + " not read: of a package only schools, terms, courses, classes, people and"
              + " enrollments are.");
    }
    peopleNeedRoles(manifest);
  }

  private void peopleNeedRoles(Manifest manifest) {
    boolean allPeople =
        manifest.mode(RosterCollection.USERS.path()).filter(CsvMode.BULK::equals).isPresent();
    if (manifest.version() == OneRosterVersion.V1_2
        && allPeople
        && manifest.mode(FileForm.ROLES.name()).isEmpty()) {
      complaints.add(
          "roles.csv is missing: in OneRoster 1.2 it says who is a student and who a teacher, and"
              + " users.csv is bulk. Export it too.");
    }
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
