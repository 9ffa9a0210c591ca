package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import java.net.URI;

/** Turns an error of the API into the sentence for standard error. */
final class RefusedRequest {
  private RefusedRequest() {}

  static CommandFailure failure(int status, JsonElement answer, URI root) {
    var error = new Fields(answer).inner("error");
    var sentence = error.text("sentence");
    if (status == 401) {
      return new CommandFailure(
          "Rollcall at %s does not accept this key; use the one in its operator.key, or make one in"
                  .formatted(root)
              + " the console.");
    }
    if (sentence.isEmpty()) {
      return new CommandFailure(
          "What answers at %s (status %d) is not Rollcall; check --url.".formatted(root, status));
    }
    return new CommandFailure(sentence);
  }
}
