package org.rollcall.connector.simulator.internal.gradebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * A record as a writer sent it, read with the standard in hand: each wrong field is refused by
 * name.
 */
final class SentRecord {

  private final JsonObject json;
  private final District district;

  SentRecord(JsonObject json, District district) {
    this.json = json;
    this.district = district;
  }

  String requiredText(String field) {
    return text(field)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> Refusal.invalidData("The field \"" + field + "\" is required."));
  }

  Optional<String> text(String field) {
    return primitive(field)
        .map(
            value -> {
              if (!value.isString()) {
                throw Refusal.invalidData("The field \"" + field + "\" must be text.");
              }
              return value.getAsString();
            });
  }

  Optional<BigDecimal> number(String field) {
    return primitive(field)
        .map(
            value -> {
              if (!value.isNumber()) {
                throw Refusal.invalidData("The field \"" + field + "\" must be a number.");
              }
              return value.getAsBigDecimal();
            });
  }

  /** Google sends moments where the standard says dates, so both are read. */
  Instant requiredMoment(String field) {
    String text = requiredText(field);
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw Refusal.invalidData("The field \"" + field + "\" is not a date: " + text);
    }
  }

  void truth(String field) {
    text(field)
        .filter(text -> !text.equals("true") && !text.equals("false"))
        .ifPresent(
            text -> {
              throw Refusal.invalidData("The field \"" + field + "\" must be true or false.");
            });
  }

  String requiredReference(String field, RecordType to) {
    return reference(field, to)
        .orElseThrow(() -> Refusal.invalidData("The reference \"" + field + "\" is required."));
  }

  /** Writers may send the sourcedId alone; what is stored is a whole reference. */
  Optional<String> reference(String field, RecordType to) {
    JsonElement found = json.get(field);
    if (found == null || found.isJsonNull()) {
      return Optional.empty();
    }
    if (!found.isJsonObject()
        || !(found.getAsJsonObject().get("sourcedId") instanceof JsonPrimitive id)) {
      throw Refusal.invalidData("The reference \"" + field + "\" needs a sourcedId.");
    }
    if (district.table(to).slotOf(id.getAsString()).isEmpty()) {
      throw Refusal.unknownObject(to.singular() + " " + id.getAsString());
    }
    json.add(field, district.links().to(to, id.getAsString()));
    return Optional.of(id.getAsString());
  }

  /** What stands in a reference, whether there is such a record or not. */
  Optional<String> rawReference(String field) {
    return json.get(field) instanceof JsonObject reference
            && reference.get("sourcedId") instanceof JsonPrimitive id
        ? Optional.of(id.getAsString())
        : Optional.empty();
  }

  void replace(String field, String text) {
    json.addProperty(field, text);
  }

  void refer(String field, RecordType to, String sourcedId) {
    json.add(field, district.links().to(to, sourcedId));
  }

  private Optional<JsonPrimitive> primitive(String field) {
    JsonElement found = json.get(field);
    if (found == null || found.isJsonNull()) {
      return Optional.empty();
    }
    if (found instanceof JsonPrimitive value) {
      return Optional.of(value);
    }
    throw Refusal.invalidData("The field \"" + field + "\" must be a single value.");
  }
}
