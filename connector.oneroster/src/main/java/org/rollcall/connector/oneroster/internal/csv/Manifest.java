package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.csv.CsvMode;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.descriptor.OneRosterVersion;

/**
 * What manifest.csv says.
 *
 * @see OneRoster 1.2 CSV Binding, manifest.csv
 */
final class Manifest {
  static final String FILE = "manifest.csv";
  private static final String VERSION = "oneroster.version";
  private static final String OWN_VERSION = "manifest.version";
  private static final String MODE = "file.";
  private static final String ABSENT = "absent";
  private static final List<String> MODES = List.of(ABSENT, "bulk", "delta");
  private static final int MOST_ROWS = 1_000;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  private Manifest() {}

  static Manifest read(CsvPackage files, Unreadable complaints) throws IOException {
    var manifest = new Manifest();
    if (!files.names().contains(FILE)) {
      complaints.add(
          "The package has no manifest.csv"
              + files.names().stream()
                  .filter(FILE::equalsIgnoreCase)
                  .findFirst()
                  .map(name -> ", but a " + name + ". Call it manifest.csv.")
                  .orElse(
                      ". Export it as OneRoster 1.1 or 1.2, which have one; 1.0 is not read as"
                          + " CSV."));
      return manifest;
    }
    try (var csv = new CsvRows(files.open(FILE), FILE)) {
      manifest.read(csv, complaints);
    }
    manifest.check(complaints);
    return manifest;
  }

  private void read(CsvRows csv, Unreadable complaints) throws IOException {
    if (!csv.next() || !csv.cells().equals(List.of("propertyName", "value"))) {
      throw Unreadable.because(
          "manifest.csv, row 1: the columns must be propertyName,value. Export the package anew.");
    }
    while (csv.next()) {
      if (csv.cells().size() != 2) {
        complaints.add("manifest.csv, row " + csv.row() + ": a row has a name and a value.");
        return;
      }
      // In the specification a star behind a name leads to a footnote, and some copied it.
      var name = csv.cells().get(0).strip().replaceAll("\\*$", "");
      if (values.putIfAbsent(name, csv.cells().get(1).strip()) != null) {
        complaints.add(
            "manifest.csv, row " + csv.row() + ": “" + shown(name) + "” stands there twice.");
      }
      rows.putIfAbsent(name, csv.row());
      if (csv.row() > MOST_ROWS) {
        throw Unreadable.because("manifest.csv has more than " + MOST_ROWS + " rows.");
      }
    }
  }

  private void check(Unreadable complaints) {
    var known =
        Stream.concat(
                Stream.of(OWN_VERSION, VERSION, "source.systemName", "source.systemCode"),
                files().map(file -> MODE + file))
            .toList();
    values
        .keySet()
        .forEach(
            name -> {
              if (!known.contains(name)) {
                unknown(name, known, complaints);
              }
            });
    must(OWN_VERSION, List.of("1.0"), complaints);
    must(VERSION, List.of("1.1", "1.2", "1.1.1", "1.2.1"), complaints);
    files().map(file -> MODE + file).forEach(name -> mustBeMode(name, complaints));
  }

  private void unknown(String name, List<String> known, Unreadable complaints) {
    var nearest =
        NearestName.among(known.stream().filter(it -> !values.containsKey(it)).toList(), name);
    nearest.ifPresentOrElse(
        meant -> complaints.add(at(name) + "“" + shown(name) + "” must be called “" + meant + "”."),
        () -> remarks.add(at(name) + "“" + shown(name) + "” is not known and was passed over."));
  }

  private void must(String name, List<String> allowed, Unreadable complaints) {
    var value = values.get(name);
    if (value == null) {
      complaints.add("manifest.csv: the row “" + name + "," + allowed.get(0) + "” is missing.");
    } else if (!allowed.contains(value)) {
      complaints.add(
          at(name)
              + "the "
              + name
              + " is “"
              + shown(value)
              + "”, and Rollcall reads "
              + (allowed.size() > 1 ? "1.1 and 1.2" : allowed.get(0))
              + ". Export the package so.");
    }
  }

  private void mustBeMode(String name, Unreadable complaints) {
    var value = values.get(name);
    if (value != null && !MODES.contains(value)) {
      complaints.add(
          at(name)
              + name
              + " is “"
              + shown(value)
              + "”; it must be absent, bulk or delta"
              + NearestName.among(MODES, value).map(it -> ", here surely " + it).orElse("")
              + ".");
    }
  }

  private String at(String name) {
    return "manifest.csv, row " + rows.get(name) + ": ";
  }

  OneRosterVersion version() {
    return values.getOrDefault(VERSION, "").startsWith("1.2")
        ? OneRosterVersion.V1_2
        : OneRosterVersion.V1_1;
  }

  /** The files that the version knows, without their ending. */
  Stream<String> files() {
    return version() == OneRosterVersion.V1_2
        ? Stream.concat(FileForm.OF_ONE_ONE.stream(), FileForm.NEW_IN_ONE_TWO.stream())
        : FileForm.OF_ONE_ONE.stream();
  }

  /** How a file is meant; empty when it is absent. */
  Optional<CsvMode> mode(String file) {
    return switch (values.getOrDefault(MODE + file, ABSENT)) {
      case "bulk" -> Optional.of(CsvMode.BULK);
      case "delta" -> Optional.of(CsvMode.DELTA);
      default -> Optional.empty();
    };
  }

  /** What stands there of a file; null when it has no row. */
  @Nullable String word(String file) {
    return values.get(MODE + file);
  }

  /** The system that wrote the package; empty when it does not say. */
  String source() {
    var source = values.getOrDefault("source.systemName", "");
    return source.isEmpty() ? values.getOrDefault("source.systemCode", "") : source;
  }

  List<String> remarks() {
    return remarks;
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
