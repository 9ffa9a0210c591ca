package org.rollcall.platform.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Shows how a district is told, or changes it. */
final class TellDistrict implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "notifications district",
        List.of(),
        List.of(
            MeantDistrict.OPTION,
            Option.optional("quiet-from", "TIME"),
            Option.optional("quiet-until", "TIME"),
            Option.optional("urgent-at-once", "yes|no"),
            Option.optional("weekly", "yes|no"),
            Option.optional("recipients", "ADDRESSES"),
            Option.optional("webhook", "URL")),
        "Shows how a district is told, or changes what is given; \"\" takes away.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var path = path(invocation);
    var now = new Fields(invocation.api().get(path));
    boolean change =
        usage().options().stream()
            .filter(option -> !option.equals(MeantDistrict.OPTION))
            .anyMatch(option -> arguments.optional(option.name()).isPresent());
    if (!change) {
      print(invocation, now);
      return;
    }
    var body = new JsonObject();
    body.addProperty("quietFrom", arguments.optional("quiet-from").orElse(now.text("quietFrom")));
    body.addProperty(
        "quietUntil", arguments.optional("quiet-until").orElse(now.text("quietUntil")));
    body.addProperty("urgentAtOnce", yes(arguments, "urgent-at-once", now.flag("urgentAtOnce")));
    body.addProperty("weekly", yes(arguments, "weekly", now.flag("weekly")));
    body.add(
        "recipients",
        arguments
            .optional("recipients")
            .map(TellDistrict::addresses)
            .orElse(now.object().getAsJsonArray("recipients")));
    body.addProperty("webhook", arguments.optional("webhook").orElse(now.text("webhook")));
    print(invocation, new Fields(invocation.api().put(path, body)));
  }

  static String path(Invocation invocation) {
    return "/districts/" + MeantDistrict.of(invocation) + "/notifications";
  }

  private static boolean yes(Arguments arguments, String option, boolean now) {
    return arguments.optional(option).map(typed -> typed.equals("yes")).orElse(now);
  }

  private static JsonArray addresses(String typed) {
    var addresses = new JsonArray();
    for (String address : typed.split("[\\s,;]+")) {
      if (!address.isEmpty()) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private static void print(Invocation invocation, Fields notice) {
    if (invocation.json()) {
      invocation.print(notice.object());
      return;
    }
    var from = notice.text("quietFrom");
    invocation.say(
        from.isEmpty()
            ? "No quiet hours."
            : "Quiet from %s until %s%s."
                .formatted(
                    from,
                    notice.text("quietUntil"),
                    notice.flag("urgentAtOnce") ? ", save for what needs somebody" : ""));
    invocation.say(notice.flag("weekly") ? "A weekly all fine." : "No weekly all fine.");
    invocation.say("Further recipients: " + notice.object().getAsJsonArray("recipients").size());
    var webhook = notice.text("webhook");
    invocation.say(
        webhook.isEmpty()
            ? "No webhook."
            : "Webhook "
                + webhook
                + (notice.flag("secret") ? "." : ", which needs a secret before it is called."));
  }
}
