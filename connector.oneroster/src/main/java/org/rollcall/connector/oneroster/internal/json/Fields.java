package org.rollcall.connector.oneroster.internal.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/** The fields of one record, asked for by name and type; what does not fit is noted as odd. */
public final class Fields {
  private static final int LONGEST_NUMBER = 100;

  private final Value.Members members;
  private final List<Oddity> oddities;

  public Fields(Value.Members members) {
    this(members, new ArrayList<>());
  }

  private Fields(Value.Members members, List<Oddity> oddities) {
    this.members = members;
    this.oddities = oddities;
  }

  /** What was odd so far, nested fields included. */
  public List<Oddity> oddities() {
    return List.copyOf(oddities);
  }

  public void note(String rule, String sentence) {
    oddities.add(new Oddity(rule, sentence));
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(textOrNull(name));
  }

  public @Nullable String textOrNull(String name) {
    var value = members.get(name);
    return value == null ? null : value.textOrNull();
  }

  /** Short words; one text with commas is the list that the standard's CSV binding writes. */
  public List<String> words(String name) {
    boolean oneText = value(name).filter(Value.Text.class::isInstance).isPresent();
    return oneText
        ? text(name).stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList()
        : texts(name);
  }

  public List<String> texts(String name) {
    return elements(name).stream().flatMap(value -> value.asText().stream()).toList();
  }

  /** An identifier; the one text that is not stripped, because it is opaque. */
  public Optional<SourcedId> sourcedId() {
    var value = members.get("sourcedId");
    return Optional.ofNullable(value == null ? null : identifier(value));
  }

  /** What a reference points to; only its sourcedId is believed. */
  public Optional<SourcedId> reference(String name) {
    return Optional.ofNullable(referenceOrNull(name));
  }

  public @Nullable SourcedId referenceOrNull(String name) {
    var value = members.get(name);
    if (!(value instanceof Value.Many many)) {
      return value == null ? null : target(value);
    }
    for (var element : many.values()) {
      var target = target(element);
      if (target != null) {
        return target;
      }
    }
    return null;
  }

  public List<SourcedId> references(String name) {
    var targets = new ArrayList<SourcedId>();
    for (var value : elements(name)) {
      var target = target(value);
      if (target != null) {
        targets.add(target);
      }
    }
    return List.copyOf(targets);
  }

  /** Nested objects of a list, such as roles; their oddities are noted here. */
  public List<Fields> each(String name) {
    return elements(name).stream()
        .filter(Value.Members.class::isInstance)
        .map(value -> new Fields((Value.Members) value, oddities))
        .toList();
  }

  /** A boolean as 1.1 and 1.2 write it: true, "true", "True", 1. */
  public boolean flag(String name, boolean otherwise) {
    var text = textOrNull(name);
    if (text == null) {
      return otherwise;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> {
        note("unreadable-boolean", "The field " + name + " is neither true nor false.");
        yield otherwise;
      }
    };
  }

  public @Nullable LocalDate date(String name) {
    return converted(name, "unreadable-date", Moments::date);
  }

  public @Nullable Instant moment(String name) {
    return converted(name, "unreadable-date", Moments::instant);
  }

  public @Nullable BigDecimal number(String name) {
    return converted(name, "unreadable-number", Fields::decimal);
  }

  /** A number of everyday size: written out, 1E999999999 would fill the memory. */
  private static BigDecimal decimal(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("too long");
    }
    var number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      throw new NumberFormatException("too large or too small");
    }
    return number;
  }

  private <T> @Nullable T converted(String name, String rule, Function<String, T> conversion) {
    var text = textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      return conversion.apply(text);
    } catch (java.time.DateTimeException | NumberFormatException e) {
      note(rule, "The field " + name + " cannot be read and was left out.");
      return null;
    }
  }

  private Optional<Value> value(String name) {
    return Optional.ofNullable(members.get(name));
  }

  private List<Value> elements(String name) {
    var value = members.get(name);
    return value == null ? List.of() : value.elements();
  }

  private static @Nullable SourcedId target(Value reference) {
    var value = reference instanceof Value.Members object ? object.get("sourcedId") : reference;
    return value == null ? null : identifier(value);
  }

  private static @Nullable SourcedId identifier(Value value) {
    return value instanceof Value.Text text && !text.text().isBlank()
        ? SourcedId.of(text.text())
        : null;
  }
}
