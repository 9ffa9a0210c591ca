package org.rollcall.platform.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.platform.itest.process.RollcallProcess;
import org.rollcall.platform.itest.process.SimulatorProcess;

@EnabledIf(
    value = "org.rollcall.platform.itest.browser.Browser#present",
    disabledReason = "this machine has no Chromium with its driver")
class EveryPageTest {
  private static final List<String> OWN_PAGES =
      List.of(
          "/",
          "/rosters",
          "/connect",
          "/connect/infinite-campus",
          "/connect/infinite-campus/eligibility",
          "/connect/powerschool/eligibility",
          "/partnerships",
          "/interests",
          "/connectors",
          "/districts",
          "/districts/new",
          "/accounts",
          "/accounts/new",
          "/audit",
          "/kept",
          "/me",
          "/incidents",
          "/notifications",
          "/notifications/1",
          "/no-such-page");

  @Test
  void no_page_scrolls_sideways_on_a_phone_or_fails_axe_in_light_or_dark(@TempDir Path home)
      throws Exception {
    try (var rollcall = RollcallProcess.start(home);
        var browser = new Browser(rollcall.url())) {
      var problems = new ArrayList<String>();
      browser.open(rollcall.setupLink());
      look(browser, problems);
      FromFirstStartToAClassTest.setUp(browser, rollcall.setupLink());
      int port = imported(browser, problems);
      try (var emptied = SimulatorProcess.startOn(port, 60, "--fault", "empty=enrollments")) {
        assertThat(emptied.port()).isEqualTo(port);
        browser.open(browser.firstPath("/", "main a[href*='/connections/']"));
        browser.press("Sync now");
        browser.awaitWords("Held");

        for (var page : pages(browser)) {
          browser.open(page);
          look(browser, problems);
        }
      }

      assertThat(problems).isEmpty();
    }
  }

  /** The port at which the SIS was; it is gone now. */
  private static int imported(Browser browser, List<String> problems) throws Exception {
    try (var simulator = SimulatorProcess.start(60)) {
      FromFirstStartToAClassTest.authorize(browser, simulator);
      browser.awaitWords("works and is saved");
      look(browser, problems);
      browser.press("Start importing");
      browser.awaitWords("Succeeded");
      look(browser, problems);
      return simulator.port();
    }
  }

  /**
   * One page of every kind: those with an address of their own, and the first of those that a
   * record has.
   */
  private static Set<String> pages(Browser browser) {
    var pages = new LinkedHashSet<>(OWN_PAGES);
    var connection = browser.firstPath("/", "main a[href*='/connections/']");
    pages.add(connection);
    pages.add(connection + "/runs");
    pages.add(connection + "/plans");
    pages.add(connection + "/removals");
    pages.add(connection + "/suspended");
    pages.add(browser.firstPath(connection + "/plans", "main a[href*='/plans/']"));
    pages.add(connection + "/limits");
    pages.add(connection + "/scope");
    pages.add(connection + "/outside");
    pages.add(connection + "/schedule");
    pages.add(connection + "/rollover");
    pages.add(connection + "/findings");
    pages.add(connection + "/files");
    pages.add(connection + "/accounts");
    pages.add(connection + "/accounts/confirmed");
    var run = browser.firstPath(connection + "/runs", "main a[href*='/runs/']");
    pages.add(run);
    pages.add(run + "/comparison?with=" + run.substring("/runs/".length()));
    pages.add(connection + "/settings");
    pages.add(connection + "/eligibility");
    pages.add(connection + "/disconnect");
    pages.add(connection + "/exchange");
    pages.add(connection + "/erased");
    pages.add(connection + "/take-up");
    pages.add(connection + "/support");
    pages.add(connection + "/capabilities");
    pages.add(connection + "/conformance");
    pages.add(connection + "/secrets");
    pages.add("/try/infinite-campus");
    pages.add(connection + "/roster");
    pages.add(connection + "/people?q=a");
    pages.add(browser.firstPath("/connectors", "main a[href*='/connectors/remove']"));
    pages.add(browser.firstPath("/accounts", "main a[href*='/accounts/']"));
    pages.add(browser.firstPath("/districts", "main a[href*='/districts/']"));
    var school = browser.firstPath(connection + "/roster", "main a[href*='/school?']");
    var schoolClass = browser.firstPath(school, "main table a[href*='/class?']");
    pages.add(school);
    pages.add(schoolClass);
    pages.add(browser.firstPath(schoolClass, "main a[href*='/person?']"));
    return pages;
  }

  private static void look(Browser browser, List<String> problems) {
    var page = browser.path();
    for (var scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      browser.seriousFindings().forEach(found -> problems.add(page + " " + scheme + ": " + found));
    }
    browser.scheme("light");
    browser.narrow();
    if (browser.sidewaysPixels() > 0) {
      problems.add(page + " is " + browser.sidewaysPixels() + " pixels too wide for a phone");
    }
    browser.wide();
  }
}
