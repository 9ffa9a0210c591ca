package org.rollcall.platform.cli;

import java.util.List;

/** Makes a new secret for the webhook of a district. */
final class MakeWebhookSecret implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "notifications secret",
        List.of(),
        List.of(MeantDistrict.OPTION),
        "Makes a new secret for the webhook, shown once; the one before counts for a week.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().post(TellDistrict.path(invocation) + "/secret");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    invocation.say(new Fields(answer).text("secret"));
  }
}
