package org.rollcall.platform.cli;

import java.util.List;
import java.util.function.BiConsumer;

/** What is missing in the SIS: what waits to be removed, and what stays, suspended. */
final class ListMissing implements Command {
  private static final List<Option> OPTIONS = List.of(Option.optional("collection", "COLLECTION"));

  private final Usage usage;
  private final List<String> headings;
  private final BiConsumer<Table, Fields> line;
  private final String whenEmpty;

  private ListMissing(
      Usage usage, List<String> headings, BiConsumer<Table, Fields> line, String whenEmpty) {
    this.usage = usage;
    this.headings = headings;
    this.line = line;
    this.whenEmpty = whenEmpty;
  }

  static Command removals() {
    return new ListMissing(
        new Usage(
            "removals",
            List.of("CONNECTION"),
            OPTIONS,
            "Lists what is missing in the SIS and goes, or is suspended, when its grace is over."),
        List.of("OF", "RECORD", "TITLE", "SINCE", "THEN", "DUE", "RUNS"),
        (table, one) ->
            table.line(
                one.text("type"),
                one.text("sourcedId"),
                one.text("title"),
                Moments.local(one.text("since")),
                one.text("then"),
                one.has("due") ? Moments.local(one.text("due")) : "",
                one.has("due") ? one.text("runsLeft") : ""),
        "None of the %s wait.");
  }

  static Command suspended() {
    return new ListMissing(
        new Usage(
            "suspended",
            List.of("CONNECTION"),
            OPTIONS,
            "Lists what stays in the roster, suspended, though the SIS has it no longer."),
        List.of("OF", "RECORD", "TITLE", "SUSPENDED", "RUN", "MISSING", "NEXT"),
        (table, one) ->
            table.line(
                one.text("type"),
                one.text("sourcedId"),
                one.text("title"),
                Moments.local(one.text("since")),
                one.text("run"),
                Moments.local(one.text("missing")),
                next(one.text("then"))),
        "None of the %s are suspended.");
  }

  private static String next(String then) {
    return switch (then) {
      case "remove" -> "goes with the next complete run";
      case "keep" -> "kept without the mark";
      default -> "stays until it is back";
    };
  }

  @Override
  public Usage usage() {
    return usage;
  }

  /** The name of the command is the last part of the address, too. */
  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var connection = ConnectionLookup.find(invocation.api(), arguments.operand());
    var collection = arguments.optional("collection").orElse("users");
    var path = ConnectionLookup.path(connection) + "/" + usage.words();
    var answer = invocation.api().get(path + "?limit=500&collection=" + Api.segment(collection));
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var counts = new Fields(answer).inner("counts");
    counts.names().forEach(name -> invocation.say(name + ": " + counts.text(name)));
    var table = new Table(headings.toArray(String[]::new));
    new Fields(answer).innerList("items").forEach(one -> line.accept(table, one));
    table.print(invocation.terminal(), whenEmpty.formatted(collection));
  }
}
