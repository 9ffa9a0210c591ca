package org.rollcall.platform.core.roster;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rollcall.connector.api.roster.SourcedId;

/** Writes the fields of one body; what is absent, empty or false leaves no trace. */
final class BodyWriter {
  private final StringWriter text = new StringWriter(256);
  private final JsonWriter json = new JsonWriter(text);

  private BodyWriter() {}

  static BodyWriter begin(SourcedId sourcedId) {
    var writer = new BodyWriter();
    write(writer.json::beginObject);
    writer.text("sourcedId", sourcedId.value());
    return writer;
  }

  RecordBody end() {
    write(json::endObject);
    return new RecordBody(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  void text(String name, String value) {
    write(() -> json.name(name).value(value));
  }

  void text(String name, Optional<String> value) {
    value.ifPresent(present -> text(name, present));
  }

  void texts(String name, Collection<String> values) {
    list(name, values, (writer, value) -> write(() -> json.value(value)));
  }

  void reference(String name, SourcedId value) {
    text(name, value.value());
  }

  void reference(String name, Optional<SourcedId> value) {
    value.ifPresent(present -> reference(name, present));
  }

  void references(String name, List<SourcedId> values) {
    list(name, values, (writer, value) -> write(() -> json.value(value.value())));
  }

  void date(String name, Optional<LocalDate> value) {
    value.ifPresent(present -> text(name, present.toString()));
  }

  /** Written only when it is not what is usual. */
  void flag(String name, boolean value, boolean usual) {
    if (value != usual) {
      write(() -> json.name(name).value(value));
    }
  }

  /** A list of objects, each written by its own fields. */
  <T> void objects(String name, List<T> values, BiConsumer<BodyWriter, T> fields) {
    list(
        name,
        values,
        (writer, value) -> {
          write(json::beginObject);
          fields.accept(writer, value);
          write(json::endObject);
        });
  }

  private <T> void list(String name, Collection<T> values, BiConsumer<BodyWriter, T> element) {
    if (values.isEmpty()) {
      return;
    }
    write(() -> json.name(name).beginArray());
    values.forEach(value -> element.accept(this, value));
    write(json::endArray);
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
  }

  @FunctionalInterface
  private interface Step {
    Object run() throws IOException;
  }
}
