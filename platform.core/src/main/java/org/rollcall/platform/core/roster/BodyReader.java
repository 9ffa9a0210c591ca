package org.rollcall.platform.core.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * The fields of one body by name; fields that nobody asks for do no harm, and never become values.
 * A roster has millions of bodies, written by {@link Utf8Json}.
 */
final class BodyReader {
  private static final int FIRST_ROOM = 36;
  private static final int PER_FIELD = 3;

  private final byte[] octets;
  // Of each field where its name begins and ends, and where its value begins.
  private int[] places = new int[FIRST_ROOM];
  private int end;

  private BodyReader(byte[] octets) {
    this.octets = octets;
  }

  static BodyReader read(RecordBody body) {
    var octets = body.octets();
    var cursor = new BodyCursor(octets, 0);
    var reader = object(octets, cursor);
    cursor.mustBeAtEnd();
    return reader;
  }

  private static BodyReader object(byte[] octets, BodyCursor cursor) {
    var reader = new BodyReader(octets);
    cursor.pass('{');
    while (cursor.goesOn('}')) {
      reader.field(cursor);
    }
    return reader;
  }

  private void field(BodyCursor cursor) {
    if (end == places.length) {
      places = Arrays.copyOf(places, 2 * end);
    }
    places[end] = cursor.at() + 1;
    cursor.skip();
    places[end + 1] = cursor.at() - 1;
    cursor.pass(':');
    places[end + 2] = cursor.at();
    cursor.skip();
    end += PER_FIELD;
  }

  /** Where the value of a name begins, of several the last; null when there is none. */
  private @Nullable BodyCursor find(String name) {
    for (int field = end - PER_FIELD; field >= 0; field -= PER_FIELD) {
      if (isNamed(field, name)) {
        var cursor = new BodyCursor(octets, places[field + 2]);
        return cursor.isNull() ? null : cursor;
      }
    }
    return null;
  }

  private boolean isNamed(int field, String name) {
    int from = places[field];
    int length = places[field + 1] - from;
    if (length != name.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (octets[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  RecordHeader header() {
    return RecordHeader.builder(SourcedId.of(text("sourcedId"))).build();
  }

  String text(String name) {
    var value = optional(name);
    if (value == null) {
      throw new IllegalArgumentException("a stored body lacks its " + name);
    }
    return value;
  }

  @Nullable String optional(String name) {
    var value = find(name);
    return value == null ? null : value.text();
  }

  List<String> texts(String name) {
    return list(name, BodyCursor::text);
  }

  SourcedId reference(String name) {
    return SourcedId.of(text(name));
  }

  @Nullable SourcedId optionalReference(String name) {
    var value = optional(name);
    return value == null ? null : SourcedId.of(value);
  }

  List<SourcedId> references(String name) {
    return list(name, value -> SourcedId.of(value.text()));
  }

  @Nullable LocalDate date(String name) {
    var value = find(name);
    return value == null ? null : value.date();
  }

  boolean flag(String name, boolean usual) {
    var value = find(name);
    return value == null ? usual : value.flag();
  }

  <T> List<T> objects(String name, Function<BodyReader, T> element) {
    return list(name, value -> element.apply(object(octets, value)));
  }

  private <T> List<T> list(String name, Function<BodyCursor, T> element) {
    var value = find(name);
    if (value == null) {
      return List.of();
    }
    var values = new ArrayList<T>();
    value.pass('[');
    while (value.goesOn(']')) {
      values.add(element.apply(value));
    }
    return List.copyOf(values);
  }
}
