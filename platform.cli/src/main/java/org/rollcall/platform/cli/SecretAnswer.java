package org.rollcall.platform.cli;

import com.google.gson.JsonElement;

/** What comes back when something was done with a secret. */
final class SecretAnswer {
  private SecretAnswer() {}

  static void print(Invocation invocation, JsonElement answer) {
    var fields = new Fields(answer);
    if (!fields.has("slots")) {
      throw new CommandFailure(
          "The check takes longer than two minutes; look with \"rollcall secrets\" what came of it.");
    }
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      ListSecrets.print(invocation, fields);
    }
  }
}
