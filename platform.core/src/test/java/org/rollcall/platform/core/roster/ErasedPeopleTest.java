package org.rollcall.platform.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;

class ErasedPeopleTest {
  private static final SourcedId BART = SourcedId.of("bart");
  private final ErasedPeople erased = new ErasedPeople(Set.of(RecordKey.of(BART)));

  private static User user(String id, String... agents) {
    return User.builder(
            RecordHeader.builder(SourcedId.of(id)).build(),
            PersonName.builder("Given", "Family").build())
        .agents(List.of(agents).stream().map(SourcedId::of).toList())
        .build();
  }

  @Test
  void who_was_erased_does_not_come_back() {
    assertThat(erased.admit(user("bart"))).isEmpty();
    assertThat(erased.admit(user("lisa"))).contains(user("lisa"));
  }

  @Test
  void mentions_of_who_was_erased_are_left_out() {
    assertThat(erased.admit(user("homer", "bart", "lisa"))).contains(user("homer", "lisa"));
  }
}
