package org.rollcall.platform.cli;

import java.util.List;

/** Everything held on one person. */
final class ExportPerson implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "person export",
        List.of("CONNECTION", "SOURCED_ID"),
        List.of(),
        "Prints everything held on one person, in JSON.");
  }

  @Override
  public void run(Invocation invocation) {
    invocation.print(invocation.api().get(path(invocation) + "/export"));
  }

  static String path(Invocation invocation) {
    var connection = ConnectionLookup.find(invocation.api(), invocation.arguments().operand(0));
    return ConnectionLookup.path(connection)
        + "/people/"
        + Api.segment(invocation.arguments().operand(1));
  }
}
