package org.rollcall.connector.oneroster.internal.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.oneroster.internal.json.ExcessException;
import org.rollcall.connector.oneroster.internal.json.Value;

/** Which column of a file stands where. */
final class Heading {
  private static final String EXTENSION = "metadata.";

  private final FileForm form;
  private final List<String> names;
  private final int[] places;

  private Heading(FileForm form, List<String> names) {
    this.form = form;
    this.names = List.copyOf(names);
    this.places = form.columns().stream().mapToInt(it -> names.indexOf(it.name())).toArray();
  }

  /** Reads the first row, and complains of what is wrong with it. */
  static Heading read(FileForm form, CsvRows rows, boolean delta, Unreadable complaints)
      throws java.io.IOException {
    var file = form.fileName();
    boolean there;
    try {
      there = rows.next();
    } catch (UnreadableRow e) {
      complaints.add(e.row().sentence());
      return new Heading(form, List.of());
    }
    if (!there) {
      complaints.add(
          file
              + " is empty: its first row must name the columns. Export it anew, or leave it out"
              + " and call it absent in manifest.csv.");
      return new Heading(form, List.of());
    }
    var names = List.copyOf(rows.cells());
    if (names.size() == 1 && (names.get(0).indexOf(';') >= 0 || names.get(0).indexOf('\t') >= 0)) {
      complaints.add(
          file
              + ", row 1: the columns are separated by semicolons or tabs. Export the file with"
              + " commas.");
      return new Heading(form, names);
    }
    var heading = new Heading(form, names);
    heading.complainOfUnknown(complaints);
    heading.complainOfMissing(delta, complaints);
    return heading;
  }

  private void complainOfUnknown(Unreadable complaints) {
    var known = form.names();
    var seen = new HashSet<String>();
    var free = new ArrayList<>(known);
    free.removeAll(names);
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var where = form.fileName() + ", row 1, column " + (i + 1) + ": ";
      if (!seen.add(name)) {
        complaints.add(where + "“" + shown(name) + "” stands twice. Leave one of them out.");
      } else if (!known.contains(name) && !name.startsWith(EXTENSION)) {
        complaints.add(
            where
                + "there is no column “"
                + shown(name)
                + "” in OneRoster. "
                + NearestName.among(free, name)
                    .map(nearest -> "Call it “" + nearest + "”.")
                    .orElse("Leave it out, or call it metadata." + word(name) + "."));
      }
    }
  }

  private void complainOfMissing(boolean delta, Unreadable complaints) {
    for (var column : form.columns()) {
      boolean needed = column.required() || (delta && column.name().equals("status"));
      if (needed && !names.contains(column.name())) {
        complaints.add(
            form.fileName()
                + ", row 1: the column “"
                + column.name()
                + "” is missing. Export the file with it.");
      }
    }
  }

  /** What a person should know of columns that are not there. */
  List<String> remarks() {
    var missing =
        form.columns().stream()
            .filter(it -> !it.required() && it.form() != Column.Form.LEFT_OUT)
            .map(Column::name)
            .filter(name -> !names.contains(name))
            .filter(name -> !name.equals("status") && !name.equals("dateLastModified"))
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? List.of()
        : List.of(form.fileName() + " has no column " + missing + "; these values are empty.");
  }

  List<String> names() {
    return names;
  }

  /** Refuses a row that has more or fewer values than there are columns. */
  void mustFit(CsvRows rows) {
    int cells = rows.cells().size();
    if (cells != names.size()) {
      throw new UnreadableRow(
          BadRow.builder(
                  form.fileName(),
                  rows.row(),
                  "it has "
                      + cells
                      + (cells == 1 ? " value" : " values")
                      + ", and the first row names "
                      + names.size()
                      + " columns")
              .fix("A value with a comma in it needs quotation marks around it.")
              .build());
    }
  }

  /** The value of a column; empty when there is no such column. */
  String cell(List<String> cells, String column) {
    int at = names.indexOf(column);
    return at < 0 ? "" : cells.get(at);
  }

  /** The record of a row, as the API would have sent it. */
  Value.Members members(List<String> cells) {
    var members = new Value.Members(places.length + 1);
    try {
      for (int i = 0; i < places.length; i++) {
        var column = form.columns().get(i);
        var cell = places[i] < 0 ? "" : cells.get(places[i]);
        if (!cell.isEmpty() && column.form() != Column.Form.LEFT_OUT) {
          members.put(column.member(), column.value(cell));
        }
      }
    } catch (ExcessException e) {
      throw new IllegalStateException("no file has so many columns", e);
    }
    return members;
  }

  static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }

  private static String word(String name) {
    var word = name.replaceAll("[^A-Za-z0-9_-]", "");
    return word.isEmpty() ? "name" : shown(word);
  }
}
