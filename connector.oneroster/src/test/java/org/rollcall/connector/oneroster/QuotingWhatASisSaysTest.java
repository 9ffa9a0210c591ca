package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.oneroster.internal.json.StatusReport;

class QuotingWhatASisSaysTest {

  @Test
  void an_address_of_a_person_is_left_out_and_the_rest_stays() {
    assertThat(said("This is not a filter: email=ann.lee@maple.example, says us"))
        .isEqualTo(" The SIS says: \"This is not a filter: email=an e-mail address, says us\".");
    assertThat(said("email='ann.lee@maple.example'")).contains("email='an e-mail address'");
    assertThat(said("Nothing is @ fault")).contains("Nothing is @ fault");
    assertThat(said("")).isEmpty();
  }

  private static String said(String description) {
    return new StatusReport("failure", List.of(), description, "").reason();
  }
}
