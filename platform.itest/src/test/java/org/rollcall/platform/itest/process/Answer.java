package org.rollcall.platform.itest.process;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** How a command ended, and what it printed. */
record Answer(int status, String output, String errors) {
  /** The same, when it went well. */
  Answer mustSucceed() {
    if (status != 0) {
      throw new AssertionError("it ended with " + status + ": " + output + " " + errors);
    }
    return this;
  }

  JsonElement json() {
    mustSucceed();
    return JsonParser.parseString(output);
  }
}
