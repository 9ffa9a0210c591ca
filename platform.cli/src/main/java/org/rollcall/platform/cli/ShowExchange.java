package org.rollcall.platform.cli;

import java.util.List;

/** What may flow over a connection, and what it is exactly. */
final class ShowExchange implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "exchange",
        List.of("CONNECTION"),
        List.of(Option.optional("off", "import[,export]")),
        "Says what is read and written, and what was acknowledged; --off switches it off.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var path = ConnectionLookup.path(ConnectionLookup.find(api, invocation.arguments().operand()));
    var off = invocation.arguments().optional("off");
    var answer =
        off.isPresent()
            ? api.post(path + "/switch-off", Acknowledge.body(off.get()))
            : api.get(path + "/exchange");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    for (Fields flow : Fields.list(answer)) {
      invocation.say(flow.text("flow") + (flow.flag("acknowledged") ? ": acknowledged" : ": off"));
      flow.object()
          .getAsJsonArray("features")
          .forEach(feature -> invocation.say("  " + feature.getAsString()));
      if (flow.flag("asksAgain")) {
        invocation.say("  This changed since it was acknowledged; acknowledge it again.");
      }
    }
  }
}
