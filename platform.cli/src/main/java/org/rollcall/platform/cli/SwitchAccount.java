package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Bars somebody from signing in, or admits them again. */
final class SwitchAccount implements Command {
  private final String word;
  private final boolean disabled;
  private final String purpose;

  private SwitchAccount(String word, boolean disabled, String purpose) {
    this.word = word;
    this.disabled = disabled;
    this.purpose = purpose;
  }

  static SwitchAccount disable() {
    return new SwitchAccount("disable", true, "Bars a person from signing in.");
  }

  static SwitchAccount enable() {
    return new SwitchAccount("enable", false, "Admits a person again.");
  }

  @Override
  public Usage usage() {
    return new Usage("account " + word, List.of("EMAIL"), List.of(), purpose);
  }

  @Override
  public void run(Invocation invocation) {
    var path = AccountLookup.path(invocation.api(), invocation.arguments().operand());
    var body = new JsonObject();
    body.addProperty("disabled", disabled);
    var answer = invocation.api().patch(path, body);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      invocation.say("%s is %sd now.".formatted(new Fields(answer).text("email"), word));
    }
  }
}
