package org.rollcall.platform.core.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rollcall.connector.api.roster.SourcedId;

/** Writes the fields of one body; what is absent, empty or false leaves no trace. */
final class BodyWriter {
  private final Utf8Json json = new Utf8Json();

  private BodyWriter() {}

  static BodyWriter begin(SourcedId sourcedId) {
    var writer = new BodyWriter();
    writer.json.beginObject();
    writer.text("sourcedId", sourcedId.value());
    return writer;
  }

  RecordBody end() {
    json.endObject();
    return new RecordBody(json.octets());
  }

  void text(String name, String value) {
    json.name(name);
    json.value(value);
  }

  void text(String name, Optional<String> value) {
    if (value.isPresent()) {
      text(name, value.get());
    }
  }

  void texts(String name, Collection<String> values) {
    list(name, values, (writer, value) -> writer.json.value(value));
  }

  void reference(String name, SourcedId value) {
    text(name, value.value());
  }

  void reference(String name, Optional<SourcedId> value) {
    if (value.isPresent()) {
      reference(name, value.get());
    }
  }

  void references(String name, List<SourcedId> values) {
    list(name, values, (writer, value) -> writer.json.value(value.value()));
  }

  void date(String name, Optional<LocalDate> value) {
    if (value.isPresent()) {
      json.name(name);
      json.value(value.get());
    }
  }

  /** Written only when it is not what is usual. */
  void flag(String name, boolean value, boolean usual) {
    if (value != usual) {
      json.name(name);
      json.value(value);
    }
  }

  /** A list of objects, each written by its own fields. */
  <T> void objects(String name, List<T> values, BiConsumer<BodyWriter, T> fields) {
    list(
        name,
        values,
        (writer, value) -> {
          writer.json.beginObject();
          fields.accept(writer, value);
          writer.json.endObject();
        });
  }

  private <T> void list(String name, Collection<T> values, BiConsumer<BodyWriter, T> element) {
    if (values.isEmpty()) {
      return;
    }
    json.name(name);
    json.beginArray();
    values.forEach(value -> element.accept(this, value));
    json.endArray();
  }
}
