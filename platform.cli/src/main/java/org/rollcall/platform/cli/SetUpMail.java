package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Shows by which mail server people are told, or changes it. */
final class SetUpMail implements Command {
  private static final String PATH = "/notifications";
  private static final List<String> TEXTS =
      List.of("host", "security", "user", "from", "base-address");

  @Override
  public Usage usage() {
    return new Usage(
        "notifications mail",
        List.of(),
        List.of(
            Option.optional("host", "HOST"),
            Option.optional("port", "PORT"),
            Option.optional("security", "starttls|tls|plain"),
            Option.optional("user", "NAME"),
            Option.optional("password", "SECRET|-"),
            Option.optional("from", "ADDRESS"),
            Option.optional("base-address", "URL"),
            Option.flag("off")),
        "Shows the mail server, or changes what is given; --off sends no mail any more.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var now = new Fields(invocation.api().get(PATH));
    var body = new JsonObject();
    boolean change = arguments.has("off");
    for (String name : TEXTS) {
      var field = name.equals("base-address") ? "baseAddress" : name;
      var given = arguments.optional(name);
      change |= given.isPresent();
      body.addProperty(field, given.orElse(now.text(field)));
    }
    var port = arguments.optional("port");
    change |= port.isPresent();
    if (port.isPresent() || arguments.optional("security").isEmpty()) {
      body.addProperty("port", port.map(SetUpMail::number).orElse(now.number("port")));
    }
    var password = arguments.optional("password");
    change |= password.isPresent();
    password.ifPresent(typed -> body.addProperty("password", invocation.terminal().secret(typed)));
    if (arguments.has("off")) {
      body.addProperty("host", "");
    }
    print(invocation, change ? new Fields(invocation.api().put(PATH, body)) : now);
  }

  private static long number(String typed) {
    try {
      return Long.parseLong(typed);
    } catch (NumberFormatException e) {
      throw CommandFailure.misused("--port takes a number.");
    }
  }

  private static void print(Invocation invocation, Fields mail) {
    if (invocation.json()) {
      invocation.print(mail.object());
      return;
    }
    invocation.say(
        mail.text("host").isEmpty()
            ? "No mail is sent."
            : "Mail goes to %s, port %s, %s, from %s."
                .formatted(
                    mail.text("host"),
                    mail.text("port"),
                    mail.text("security"),
                    mail.text("from")));
    invocation.say("Links begin with " + mail.text("linkAddress") + ".");
  }
}
