package org.rollcall.platform.web.internal.api;

import static java.util.Locale.ROOT;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the fields of one JSON object; what is absent is left out. */
final class JsonFields {
  private final JsonObject object = new JsonObject();

  static <T> JsonArray list(Collection<T> items, Function<? super T, ? extends JsonElement> map) {
    var array = new JsonArray(items.size());
    items.forEach(item -> array.add(map.apply(item)));
    return array;
  }

  static JsonArray texts(Collection<?> items) {
    return list(items, item -> new JsonPrimitive(item.toString()));
  }

  JsonFields put(String name, String value) {
    object.addProperty(name, value);
    return this;
  }

  JsonFields put(String name, long value) {
    object.addProperty(name, value);
    return this;
  }

  JsonFields put(String name, boolean value) {
    object.addProperty(name, value);
    return this;
  }

  JsonFields put(String name, JsonElement value) {
    object.add(name, value);
    return this;
  }

  JsonFields put(String name, @Nullable Temporal value) {
    return value == null ? this : put(name, value.toString());
  }

  /** The value's text, when there is one. */
  JsonFields put(String name, Optional<?> value) {
    value.ifPresent(present -> put(name, present.toString()));
    return this;
  }

  /** An enum's name in lower case, when there is one. */
  JsonFields word(String name, @Nullable Enum<?> value) {
    return value == null ? this : put(name, value.name().toLowerCase(ROOT));
  }

  JsonObject object() {
    return object;
  }
}
