package org.rollcall.platform.web.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.web.internal.scope.ScopedTown.NORTH;
import static org.rollcall.platform.web.internal.scope.ScopedTown.OPERATOR;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.scope.Scope;

class ChoosingAScopeOnItsPageTest {
  private final ScopedTown town = new ScopedTown();
  private final String path = "/connections/" + town.id();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void what_it_would_do_is_shown_before_it_is_saved() {
    var seymour = town.console.browser().signIn("seymour@springfield.k12.us");
    assertThat(seymour.open(path).body())
        .contains("Everything that the SIS has is read.", path + "/scope");

    var preview =
        seymour.submit(
            path + "/scope", path + "/scope/preview", "schools", "north", "terms", "ALL");

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("What this would do", "Save this scope", "Nothing is removed by that")
        .contains("name=\"schools\" value=\"north\" checked")
        .contains("<input type=\"hidden\" name=\"schools\" value=\"north\">");
    assertThat(town.scopes().show(OPERATOR, town.id()).kept().scope()).isEqualTo(Scope.EVERYTHING);

    var saved =
        seymour.submit(path + "/scope", path + "/scope", "schools", "north", "terms", "ALL");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(seymour.open(path + "/scope?saved=yes").body())
        .contains("Saved.", "Only this is read: School north.");
    assertThat(town.scopes().show(OPERATOR, town.id()).kept().scope()).isEqualTo(NORTH);
  }

  @Test
  void a_choice_that_holds_nothing_cannot_be_saved() {
    var seymour = town.console.browser().signIn("seymour@springfield.k12.us");

    var preview = seymour.submit(path + "/scope", path + "/scope/preview", "schools", "office");
    var saved = seymour.submit(path + "/scope", path + "/scope", "schools", "office");

    assertThat(preview.body()).contains("choose more").doesNotContain("Save this scope");
    assertThat(saved.statusCode()).isEqualTo(422);
    assertThat(saved.body()).contains("choose more");
  }

  @Test
  void what_lies_outside_is_listed_let_go_with_a_reason_and_kept_after_all() {
    town.choose(NORTH);
    var run = town.sync();
    var seymour = town.console.browser().signIn("seymour@springfield.k12.us");

    assertThat(seymour.open(path + "/scope").body()).contains("49 records lie outside the scope");
    assertThat(seymour.open(path + "/roster").body())
        .contains("Of these, 49 records lie", "outside the scope");
    assertThat(seymour.open(path).body()).contains("Of these, 49 records lie", path + "/outside");
    assertThat(seymour.open("/runs/" + run.id()).body()).contains("Outside the scope");
    assertThat(seymour.open(path + "/outside?collection=classes").body())
        .contains("Class south-c0", "Let all of these go");
    assertThat(
            seymour.submit(path + "/outside", path + "/outside/let-go", "reason", "").statusCode())
        .isEqualTo(422);
    assertThat(
            seymour
                .submit(path + "/outside", path + "/outside/let-go", "reason", "Left us.")
                .statusCode())
        .isEqualTo(303);
    assertThat(seymour.open(path + "/outside").body()).contains("49 were let go");
    assertThat(seymour.submit(path + "/outside", path + "/outside/keep").statusCode())
        .isEqualTo(303);
    assertThat(seymour.open(path + "/outside").body()).contains("All 49 records");
    assertThat(seymour.open("/audit").body())
        .contains("Scope changed", "Records outside the scope let go", "kept after all");
  }

  @Test
  void before_the_first_roster_schools_are_read_on_request_only() {
    var district = town.rollcall().keepDistricts().find(OPERATOR, town.connection.district());
    var other = "/connections/" + town.console.town().connection(district, "Second").id();
    var seymour = town.console.browser().signIn("seymour@springfield.k12.us");

    assertThat(seymour.open(other + "/scope").body())
        .contains("There is no roster yet")
        .doesNotContain("School north");
    assertThat(seymour.submit(other + "/scope", other + "/scope/look").body())
        .contains("School north", "Year 2027");
    assertThat(
            seymour.submit(other + "/scope", other + "/scope/preview", "schools", "north").body())
        .contains("Nothing was read yet", "Save this scope", "School north");
  }
}
