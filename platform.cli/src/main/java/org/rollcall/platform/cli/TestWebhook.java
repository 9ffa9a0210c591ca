package org.rollcall.platform.cli;

import java.util.List;

/** Calls the webhook of a district with a test. */
final class TestWebhook implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "notifications test-webhook",
        List.of(),
        List.of(MeantDistrict.OPTION),
        "Calls the webhook with a test, now, and says what it answered.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().post(TellDistrict.path(invocation) + "/test");
    invocation.say(new Fields(answer).text("sentence"));
  }
}
