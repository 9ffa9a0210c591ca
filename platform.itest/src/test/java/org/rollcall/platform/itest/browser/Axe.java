package org.rollcall.platform.itest.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** axe-core, put into the page that is open. */
final class Axe {
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document).then(results => done(results.violations
        .filter(violation => ['serious', 'critical'].includes(violation.impact))
        .map(violation => violation.id + ': ' + violation.help + ' at '
          + violation.nodes.map(node => node.target.join(' ')).join(', '))))
        .catch(error => done(['axe failed: ' + error]));
      """;

  private Axe() {}

  static List<String> seriousFindings(JavascriptExecutor page) {
    page.executeScript(script());
    var findings = page.executeAsyncScript(RUN);
    return ((List<?>) Objects.requireNonNull(findings)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
