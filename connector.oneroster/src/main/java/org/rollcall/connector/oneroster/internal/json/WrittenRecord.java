package org.rollcall.connector.oneroster.internal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** One record in its envelope, as it is sent to a SIS. */
public final class WrittenRecord {
  private WrittenRecord() {}

  /** Writes the members of the record. */
  @FunctionalInterface
  public interface Members {
    void writeTo(JsonWriter json) throws IOException;
  }

  /** The text of the record under the envelope's name. */
  public static String of(String envelope, Members members) {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.beginObject().name(envelope).beginObject();
      members.writeTo(json);
      json.endObject().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString();
  }
}
