package org.rollcall.connector.oneroster.internal.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJsonTest {
  private static final String DOCUMENT =
      """
      {"a":"plain","ü":"Zoë \\u00e9\\n\\"q\\" \\\\ \\/","n":-12.50e+3,"t":true,"f":false,"z":null,
       "o":{"x":[1,2,{"y":[]}],"e":{}},"s":"","l":["b","c"] , "long":"%s"}"""
          .formatted("0123456789é".repeat(30));

  @Test
  void it_reads_what_gson_reads() throws IOException {
    assertThat(ours(stream(DOCUMENT))).isEqualTo(gsons(DOCUMENT));
  }

  @Test
  void it_makes_no_difference_how_the_octets_arrive() throws IOException {
    assertThat(ours(new OneByOne(stream(DOCUMENT)))).isEqualTo(gsons(DOCUMENT));
  }

  @Test
  void a_byte_order_mark_is_passed() throws IOException {
    assertThat(ours(new OneByOne(stream("\uFEFF{\"a\":1}")))).isEqualTo("{a=1;}");
  }

  @Test
  void whatever_is_damaged_is_refused_where_gson_refuses_it() {
    var random = new Random(20261126);
    var signs = "{}[]\",:\\0-.e tnué\u0001";
    for (int round = 0; round < 20_000; round++) {
      var damaged = new StringBuilder(DOCUMENT);
      for (int times = random.nextInt(3); times >= 0; times--) {
        damaged.setCharAt(
            random.nextInt(damaged.length()), signs.charAt(random.nextInt(signs.length())));
      }
      if (random.nextInt(4) == 0) {
        damaged.setLength(random.nextInt(damaged.length()));
      }
      assertThat(outcome(damaged.toString(), true))
          .as(damaged.toString())
          .isEqualTo(outcome(damaged.toString(), false));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,}", "[1 2]", "{\"a\" 1}", "[01]", "[1.]", "[tru]", "[truex]"})
  void what_is_no_json_is_refused(String text) {
    assertThatThrownBy(() -> ours(stream(text))).isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":\"b", "[1,", "{\"a\":\"b\\", "{\"a\"", "[\"\\u00"})
  void what_is_cut_off_is_told_from_what_is_wrong(String text) {
    assertThatThrownBy(() -> ours(stream(text))).isInstanceOf(EOFException.class);
  }

  @Test
  void records_may_leave_out_members_have_more_and_in_another_order() throws IOException {
    var random = new Random(20261126);
    var records = new StringJoiner(",", "[", "]");
    for (int record = 0; record < 500; record++) {
      var names = new ArrayList<String>();
      for (int name = 0; name < 40; name++) {
        if (random.nextInt(4) != 0) {
          names.add(name < 3 ? "name" : "name" + name + "x".repeat(2 * name));
        }
      }
      if (record % 3 == 0) {
        Collections.shuffle(names, random);
      }
      if (record % 7 == 0) {
        names.add("only" + record);
        names.add("escap\\u0065d");
      }
      records.add(
          names.stream()
              .map(name -> "\"" + name + "\" : \"" + random.nextInt() + "\"")
              .collect(joining(",", "{", "}")));
    }
    var document = records.toString();

    assertThat(ours(stream(document))).isEqualTo(gsons(document));
    assertThat(ours(new OneByOne(stream(document)))).isEqualTo(gsons(document));
  }

  @Test
  void one_record_cannot_fill_the_memory() {
    var huge = "[\"" + "x".repeat(5 << 20) + "\"]";

    assertThatThrownBy(() -> ours(stream(huge))).isInstanceOf(ExcessException.class);
  }

  @Test
  void nesting_has_an_end() {
    assertThatThrownBy(() -> ours(stream("[".repeat(100_000))))
        .isInstanceOf(MalformedJsonException.class);
  }

  private static String outcome(String text, boolean ours) {
    try {
      return ours ? ours(stream(text)) : gsons(text);
    } catch (IOException | IllegalStateException e) {
      return "refused";
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String ours(InputStream in) throws IOException {
    var json = new JsonInput(in);
    var out = new StringBuilder();
    ours(json, out);
    if (json.peek() != JsonInput.Kind.NOTHING) {
      throw new MalformedJsonException("more");
    }
    return out.toString();
  }

  private static void ours(JsonInput json, StringBuilder out) throws IOException {
    switch (json.peek()) {
      case OBJECT -> {
        json.beginObject();
        out.append('{');
        while (json.hasNext()) {
          var name = json.nextName();
          out.append(name).append('=');
          // What is skipped must be as right as what is read.
          if (name.equals("o")) {
            json.skipValue();
          } else {
            ours(json, out);
          }
          out.append(';');
        }
        json.endObject();
        out.append('}');
      }
      case ARRAY -> {
        json.beginArray();
        out.append('[');
        while (json.hasNext()) {
          ours(json, out);
          // As after each record; within one it must do no harm either.
          json.refill();
          out.append(';');
        }
        json.endArray();
        out.append(']');
      }
      case BOOLEAN -> out.append(json.nextBoolean());
      case NULL -> {
        json.nextNull();
        out.append("null");
      }
      case NOTHING -> throw new EOFException("nothing");
      default -> out.append(json.nextString());
    }
  }

  private static String gsons(String text) throws IOException {
    var json = new JsonReader(new InputStreamReader(stream(text), StandardCharsets.UTF_8));
    var out = new StringBuilder();
    gsons(json, out);
    if (json.peek() != com.google.gson.stream.JsonToken.END_DOCUMENT) {
      throw new MalformedJsonException("more");
    }
    return out.toString();
  }

  private static void gsons(JsonReader json, StringBuilder out) throws IOException {
    switch (json.peek()) {
      case BEGIN_OBJECT -> {
        json.beginObject();
        out.append('{');
        while (json.hasNext()) {
          var name = json.nextName();
          out.append(name).append('=');
          if (name.equals("o")) {
            json.skipValue();
          } else {
            gsons(json, out);
          }
          out.append(';');
        }
        json.endObject();
        out.append('}');
      }
      case BEGIN_ARRAY -> {
        json.beginArray();
        out.append('[');
        while (json.hasNext()) {
          gsons(json, out);
          out.append(';');
        }
        json.endArray();
        out.append(']');
      }
      case BOOLEAN -> out.append(json.nextBoolean());
      case NULL -> {
        json.nextNull();
        out.append("null");
      }
      default -> out.append(json.nextString());
    }
  }

  /** Gives one octet at a time. */
  private static final class OneByOne extends FilterInputStream {
    OneByOne(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return super.read(into, offset, 1);
    }
  }
}
