package org.rollcall.platform.cli;

import java.util.List;

/** How many records the roster of a connection holds. */
final class ShowRoster implements Command {
  /** Left out, so that the answers of two equal rosters are equal; connections tell the moment. */
  private static final List<String> NO_COUNTS =
      List.of("revision", "publishedAt", "stale", "outside", "suspended");

  @Override
  public Usage usage() {
    return new Usage(
        "roster", List.of("CONNECTION"), List.of(), "Counts what is stored, by collection.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var counts = new Fields(api.get(ConnectionLookup.path(connection) + "/roster")).object();
    var stale = new Fields(counts).has("stale") ? new Fields(counts).inner("stale") : null;
    long outside = new Fields(counts).number("outside");
    long suspended = new Fields(counts).number("suspended");
    NO_COUNTS.forEach(counts::remove);
    if (invocation.json()) {
      invocation.print(counts);
      return;
    }
    var table = new Table("COLLECTION", "RECORDS");
    counts.entrySet().forEach(one -> table.line(one.getKey(), one.getValue().getAsString()));
    table.print(invocation.terminal(), "There is no roster yet; \"rollcall sync\" reads one.");
    if (outside > 0) {
      invocation.say(outside + " of these lie outside the scope and stay as they were.");
    }
    if (suspended > 0) {
      invocation.say(suspended + " of these are suspended: the SIS has them no longer.");
    }
    if (stale != null) {
      invocation.say(StaleLine.of(stale));
    }
  }
}
