package org.rollcall.connector.oneroster.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON document that streams by. */
public final class JsonStream {
  // Some systems say in the body what the header X-Total-Count is for.
  private static final String TOTAL = "totalcount";

  private final JsonInput json;

  private JsonStream(JsonInput json) {
    this.json = json;
  }

  /** Begins to read; it is the caller who closes the stream. */
  public static JsonStream over(InputStream body) throws IOException {
    return new JsonStream(new JsonInput(body));
  }

  /** Takes one element of a collection from the reader. */
  @FunctionalInterface
  public interface ElementReader {
    void read(JsonInput json) throws IOException;
  }

  /**
   * Reads an envelope whose collection has one of the names, and hands over each element as it
   * comes by. Members that speak of errors are kept, all others skipped.
   */
  public Envelope readEnvelope(Set<String> names, ElementReader each) throws IOException {
    var anyCase = names.stream().map(JsonStream::lower).collect(Collectors.toSet());
    var envelope = new Envelope();
    if (json.peek() != JsonInput.Kind.OBJECT) {
      envelope.skipped();
      return envelope;
    }
    json.beginObject();
    while (json.hasNext()) {
      var name = json.nextName();
      if (anyCase.contains(lower(name))) {
        envelope.found(readElements(each));
      } else if (lower(name).equals(TOTAL)) {
        ValueReader.read(json).flatMap(Value::asText).ifPresent(envelope::total);
      } else if (StatusMembers.isOne(name)) {
        var remark = ValueReader.read(json);
        if (remark.isPresent()) {
          envelope.remark(name, remark.get());
        }
      } else {
        envelope.skipped();
        json.skipValue();
      }
      json.refill();
    }
    json.endObject();
    if (json.peek() != JsonInput.Kind.NOTHING) {
      throw new MalformedJsonException("something follows the document");
    }
    return envelope;
  }

  /** Reads what an error answer says about itself. */
  StatusReport status() throws IOException {
    return json.peek() == JsonInput.Kind.OBJECT
        ? StatusReport.of(ValueReader.readMembers(json, name -> true))
        : StatusReport.none();
  }

  /** Reads the whole document as one object; for small ones, such as a token. */
  public Fields readObject() throws IOException {
    return new Fields(ValueReader.readMembers(json, name -> true));
  }

  private int readElements(ElementReader each) throws IOException {
    if (json.peek() == JsonInput.Kind.NULL) {
      json.nextNull();
      return 0;
    }
    if (json.peek() != JsonInput.Kind.ARRAY) {
      each.read(json);
      return 1;
    }
    int elements = 0;
    json.beginArray();
    while (json.hasNext()) {
      each.read(json);
      json.refill();
      elements++;
    }
    json.endArray();
    return elements;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
