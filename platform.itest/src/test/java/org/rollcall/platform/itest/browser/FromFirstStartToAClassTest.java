package org.rollcall.platform.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.itest.process.RollcallProcess;
import org.rollcall.platform.itest.process.SimulatorProcess;

@EnabledIf(
    value = "org.rollcall.platform.itest.browser.Browser#present",
    disabledReason = "this machine has no Chromium with its driver")
class FromFirstStartToAClassTest {
  @Test
  void a_newcomer_sets_up_connects_syncs_and_sees_a_class(@TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(120);
        var rollcall = RollcallProcess.start(home);
        var browser = new Browser(rollcall.url())) {
      setUp(browser, rollcall.setupLink());
      assertThat(browser.path()).isEqualTo("/");

      authorize(browser, simulator);
      browser.awaitWords("works and is saved");
      browser.press("Start importing");
      browser.awaitWords("Succeeded");

      browser.open(browser.firstPath("/", "main a[href*='/connections/']") + "/roster");
      browser.followFirst("main a[href*='/school?']");
      browser.followFirst("main table a[href*='/class?']");
      assertThat(browser.texts("main h2")).anyMatch(heading -> heading.endsWith("students"));
      assertThat(browser.texts("main a[href*='/person?']")).isNotEmpty();
    }
  }

  @Test
  void a_wrong_secret_says_who_acts_and_keeps_what_was_typed(@TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(20);
        var rollcall = RollcallProcess.start(home);
        var browser = new Browser(rollcall.url())) {
      setUp(browser, rollcall.setupLink());
      browser.open("/connect/infinite-campus");
      browser.type("hostUrl", simulator.field("baseUrl"));
      browser.type("accessKey", simulator.field("clientId"));
      browser.type("secretCode", "not-the-secret");
      browser.press("Authorize");
      browser.awaitWords("Nothing was saved or changed");
      assertThat(browser.texts("main li.failed").toString()).contains("the district admin");

      browser.follow("Change what I entered");
      assertThat(browser.value("hostUrl")).isEqualTo(simulator.field("baseUrl"));
      assertThat(browser.value("secretCode")).isEmpty();
    }
  }

  static void setUp(Browser browser, String link) {
    browser.open(link);
    browser.type("districtName", "Springfield Unified");
    browser.type("zone", "America/Chicago");
    browser.type("email", "agnes@springfield.example");
    browser.type("name", "Agnes Skinner");
    browser.type("password", "a long enough password");
    browser.type("again", "a long enough password");
    browser.press("Finish set-up");
    browser.awaitWords("Select your SIS from those");
  }

  static void authorize(Browser browser, SimulatorProcess simulator) {
    browser.open("/connect");
    browser.followFirst("main a[href$='/connect/infinite-campus']");
    browser.type("hostUrl", simulator.field("baseUrl"));
    browser.type("accessKey", simulator.field("clientId"));
    browser.type("secretCode", simulator.field("clientSecret"));
    browser.press("Authorize");
  }
}
