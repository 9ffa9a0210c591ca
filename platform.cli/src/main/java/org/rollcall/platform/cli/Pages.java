package org.rollcall.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import java.net.URLEncoder;

/** Lists that the API hands out in pages. */
final class Pages {
  private static final int PAGE = 500;

  private Pages() {}

  /** All items of all pages. */
  static JsonArray all(Api api, String path, String filter) {
    var items = new JsonArray();
    var after = "";
    do {
      var from = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, UTF_8);
      var page = new Fields(api.get(path + "?limit=" + PAGE + filter + from));
      page.object().getAsJsonArray("items").forEach(items::add);
      after = page.text("next");
    } while (!after.isEmpty());
    return items;
  }
}
