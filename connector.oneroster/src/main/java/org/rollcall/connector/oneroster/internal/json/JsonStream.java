package org.rollcall.connector.oneroster.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON document that streams by. */
public final class JsonStream {
  private static final int MAX_NESTING = 64;
  // Some systems say in the body what the header X-Total-Count is for.
  private static final String TOTAL = "totalcount";
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final JsonReader json;
  private final BudgetReader budget;

  private JsonStream(JsonReader json, BudgetReader budget) {
    this.json = json;
    this.budget = budget;
  }

  /** Begins to read; it is the caller who closes the stream. */
  public static JsonStream over(InputStream body) throws IOException {
    var characters = new PushbackReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    skipByteOrderMark(characters);
    var budget = new BudgetReader(characters);
    var json = new JsonReader(budget);
    json.setNestingLimit(MAX_NESTING);
    return new JsonStream(json, budget);
  }

  /** Takes one element of a collection from the reader. */
  @FunctionalInterface
  public interface ElementReader {
    void read(JsonReader json) throws IOException;
  }

  /**
   * Reads an envelope whose collection has one of the names, and hands over each element as it
   * comes by. Members that speak of errors are kept, all others skipped.
   */
  public Envelope readEnvelope(Set<String> names, ElementReader each) throws IOException {
    var anyCase = names.stream().map(JsonStream::lower).collect(Collectors.toSet());
    var envelope = new Envelope();
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
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
        ValueReader.read(json).ifPresent(value -> envelope.remark(name, value));
      } else {
        envelope.skipped();
        json.skipValue();
      }
      budget.refill();
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new MalformedJsonException("something follows the document");
    }
    return envelope;
  }

  /** Reads what an error answer says about itself. */
  StatusReport status() throws IOException {
    return json.peek() == JsonToken.BEGIN_OBJECT
        ? StatusReport.of(ValueReader.readMembers(json, name -> true))
        : StatusReport.none();
  }

  /** Reads the whole document as one object; for small ones, such as a token. */
  public Fields readObject() throws IOException {
    return new Fields(ValueReader.readMembers(json, name -> true));
  }

  private int readElements(ElementReader each) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return 0;
    }
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      each.read(json);
      return 1;
    }
    int elements = 0;
    json.beginArray();
    while (json.hasNext()) {
      each.read(json);
      budget.refill();
      elements++;
    }
    json.endArray();
    return elements;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void skipByteOrderMark(PushbackReader characters) throws IOException {
    int first = characters.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      characters.unread(first);
    }
  }
}
