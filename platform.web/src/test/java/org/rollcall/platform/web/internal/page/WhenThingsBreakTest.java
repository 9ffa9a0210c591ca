package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class WhenThingsBreakTest {

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void agnes_is_signed_in() {
    console.town().account("agnes@example.org", "Agnes Skinner", null);
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_database_that_is_gone_is_told_with_who_acts() {
    console.town().store().close();

    var answer = browser.open("/accounts");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("Rollcall cannot reach its database", "The operator must look at the disk")
        .contains("Who acts: the operator of this Rollcall");
  }

  @Test
  void a_mistake_of_ours_shows_no_stack() {
    console.town().shelves().breakWith(new IllegalStateException("secret detail"));

    var answer = browser.open("/connectors");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Rollcall made a mistake", "the developers of Rollcall")
        .doesNotContain("secret detail", "IllegalStateException");
  }
}
