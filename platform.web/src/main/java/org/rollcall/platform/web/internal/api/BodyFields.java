package org.rollcall.platform.web.internal.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.refusal.Refusal;

/** The fields of a request's body; whatever is unknown, missing or of another kind is refused. */
final class BodyFields {
  private final JsonObject body;

  BodyFields(JsonObject body, List<String> known) {
    this.body = body;
    for (String name : body.keySet()) {
      if (!known.contains(name)) {
        throw Refusal.invalid(
            name,
            "There is no field \"%s\" here; there is %s."
                .formatted(name, String.join(", ", known)));
      }
    }
  }

  /** A text that must be there; it may be blank, which the use case judges. */
  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** Whether it was sent at all. */
  boolean has(String name) {
    return given(name).isPresent();
  }

  Optional<String> optionalText(String name) {
    return given(name).map(value -> primitive(name, value).getAsString());
  }

  Secret secret(String name) {
    return optionalSecret(name).orElseThrow(() -> missing(name));
  }

  /** Absent when it is empty, because an empty secret means the stored one. */
  Optional<Secret> optionalSecret(String name) {
    return optionalText(name).filter(value -> !value.isEmpty()).map(Secret::of);
  }

  Optional<Boolean> flag(String name) {
    return given(name)
        .map(
            value -> {
              var primitive = primitive(name, value);
              if (!primitive.isBoolean()) {
                throw wrong(name, "true or false");
              }
              return primitive.getAsBoolean();
            });
  }

  Optional<Long> number(String name) {
    return given(name)
        .map(
            value -> {
              try {
                return primitive(name, value).getAsBigDecimal().longValueExact();
              } catch (NumberFormatException notWhole) {
                throw wrong(name, "a whole number");
              } catch (ArithmeticException notWhole) {
                throw wrong(name, "a whole number");
              }
            });
  }

  /** The texts of a list; empty when it is absent. */
  List<String> texts(String name) {
    var array = given(name).orElseGet(JsonArray::new);
    if (!array.isJsonArray()) {
      throw wrong(name, "a list of texts");
    }
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(item -> primitive(name, item).getAsString())
        .toList();
  }

  /** Texts by name; empty when it is absent. */
  Map<String, String> textsByName(String name) {
    var object = given(name).orElseGet(JsonObject::new);
    if (!object.isJsonObject()) {
      throw wrong(name, "an object of texts");
    }
    return object.getAsJsonObject().entrySet().stream()
        .filter(entry -> !entry.getValue().isJsonNull())
        .collect(
            toUnmodifiableMap(
                Map.Entry::getKey,
                entry -> primitive(name + "." + entry.getKey(), entry.getValue()).getAsString()));
  }

  private Optional<JsonElement> given(String name) {
    return Optional.ofNullable(body.get(name)).filter(value -> !value.isJsonNull());
  }

  private static JsonPrimitive primitive(String name, JsonElement value) {
    if (!value.isJsonPrimitive()) {
      throw wrong(name, "a single value");
    }
    return value.getAsJsonPrimitive();
  }

  private static Refusal missing(String name) {
    return Refusal.invalid(name, "The field \"" + name + "\" is missing.");
  }

  private static Refusal wrong(String name, String expected) {
    return Refusal.invalid(name, "The field \"" + name + "\" must be " + expected + ".");
  }
}
