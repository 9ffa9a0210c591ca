package org.rollcall.connector.simulator.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** A filter of one clause, or of two joined by one AND or OR; a quote inside a value is doubled. */
final class Filter {

  private static final Pattern CLAUSE =
      Pattern.compile("([A-Za-z][\\w.:-]*)(!=|>=|<=|=|>|<|~)'((?:[^']|'')*)'");
  private static final Pattern BARE =
      Pattern.compile("([A-Za-z][\\w.:-]*)(!=|>=|<=|=|>|<|~)([^'\\s]*)");

  private final List<Clause> clauses;
  private final boolean any;

  private Filter(List<Clause> clauses, boolean any) {
    this.clauses = List.copyOf(clauses);
    this.any = any;
  }

  static Filter parse(String text, RecordType type, Dialect dialect) {
    Matcher bare = BARE.matcher(text);
    if (dialect.quotesOptional() && bare.matches()) {
      return new Filter(List.of(clause(bare, type, dialect)), false);
    }
    var clauses = new ArrayList<Clause>();
    Matcher matcher = CLAUSE.matcher(text);
    if (!matcher.lookingAt()) {
      throw malformed(text);
    }
    clauses.add(clause(matcher, type, dialect));
    String rest = text.substring(matcher.end());
    if (rest.isEmpty()) {
      return new Filter(clauses, false);
    }
    boolean or = rest.startsWith(" OR ");
    if (!or && !rest.startsWith(" AND ")) {
      throw malformed(text);
    }
    Matcher second = CLAUSE.matcher(rest.substring(or ? 4 : 5));
    if (!second.matches()) {
      throw malformed(text);
    }
    clauses.add(clause(second, type, dialect));
    return new Filter(clauses, or);
  }

  IntPredicate on(Table table) {
    boolean headerOnly =
        clauses.stream().allMatch(clause -> FieldValues.HEADER.contains(clause.path()));
    return headerOnly
        ? slot -> holdsFor(FieldValues.ofHeader(table, slot))
        : slot -> holdsFor(FieldValues.of(table.record(slot)));
  }

  private boolean holdsFor(FieldValues record) {
    return any
        ? clauses.stream().anyMatch(clause -> clause.holdsFor(record))
        : clauses.stream().allMatch(clause -> clause.holdsFor(record));
  }

  private static Clause clause(Matcher matcher, RecordType type, Dialect dialect) {
    String path = matcher.group(1);
    if (!FieldCatalogue.knows(type, path, dialect.version())) {
      throw new Refusal(
          MinorCode.INVALID_FILTER_FIELD,
          "A " + type.singular() + " has no field \"" + path + "\" to filter on.");
    }
    return new Clause(path, matcher.group(2), matcher.group(3).replace("''", "'"));
  }

  private static Refusal malformed(String text) {
    return new Refusal(
        MinorCode.INVALID_FILTER_FIELD, "This is not a filter of the standard: " + text);
  }
}
