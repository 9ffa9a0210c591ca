package org.rollcall.connector.oneroster.internal.gradebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.json.JsonInput;
import org.rollcall.connector.oneroster.internal.json.ValueReader;
import org.rollcall.connector.oneroster.internal.paging.Element;

/** Collects the records of one class; what means nothing is left out. */
final class ListParser<T> implements Element.Parser {
  // One class: more than this is not a gradebook but a mistake, and would fill the memory.
  private static final int MOST = 200_000;

  private final Function<Fields, Optional<T>> mapper;
  private final List<T> records = new ArrayList<>();

  ListParser(Function<Fields, Optional<T>> mapper) {
    this.mapper = mapper;
  }

  List<T> records() {
    return List.copyOf(records);
  }

  @Override
  public Element parse(JsonInput json) throws IOException {
    if (json.peek() != JsonInput.Kind.OBJECT) {
      json.skipValue();
      return new Parsed("", Optional.empty());
    }
    var fields = new Fields(ValueReader.readMembers(json, name -> true));
    return new Parsed(fields.sourcedId().map(id -> id.value()).orElse(""), mapper.apply(fields));
  }

  private void take(T record) {
    if (records.size() == MOST) {
      throw new SisException(
          FailureKind.DATA_UNREADABLE,
          "The SIS sends more than " + MOST + " records of one class.");
    }
    records.add(record);
  }

  private final class Parsed implements Element {
    private final String id;
    private final Optional<T> record;

    Parsed(String id, Optional<T> record) {
      this.id = id;
      this.record = record;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public boolean isUsable() {
      return record.isPresent();
    }

    @Override
    public void deliver() {
      record.ifPresent(ListParser.this::take);
    }
  }
}
