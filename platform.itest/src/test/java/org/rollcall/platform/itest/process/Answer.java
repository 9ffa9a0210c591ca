package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** How a command ended, and what it printed. */
record Answer(int status, String output, String errors) {
  /** The same, when it went well. */
  Answer mustSucceed() {
    assertThat(status).as("%s %s", output, errors).isZero();
    return this;
  }

  JsonElement json() {
    mustSucceed();
    return JsonParser.parseString(output);
  }
}
