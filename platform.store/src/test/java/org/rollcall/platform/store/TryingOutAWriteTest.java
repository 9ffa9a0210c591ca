package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.rollcall.connector.api.failure.SisException;

class TryingOutAWriteTest {
  @OnEachStore
  void a_write_that_is_tried_out_counts_as_done(OpenStore open) {
    var before = open.store().writing().soFar();

    open.store().writing().tryOut();

    var after = open.store().writing().soFar();
    assertThat(after.done()).isEqualTo(before.done() + 1);
    assertThat(after.failed()).isEqualTo(before.failed());
    assertThat(after.trouble()).isNull();
  }

  @OnEachStore
  void a_server_says_what_time_it_is_and_a_file_does_not(OpenStore open, StoreKind kind) {
    var there = open.store().writing().serverTime();

    assertThat(there.isPresent()).isEqualTo(kind == StoreKind.POSTGRES);
    there.ifPresent(at -> assertThat(at).isAfter("2025-01-01T00:00:00Z"));
  }

  @OnEachStore
  void one_that_fails_is_told_with_who_acts(OpenStore open) {
    open.store().close();

    assertThatThrownBy(() -> open.store().writing().tryOut()).isInstanceOf(SisException.class);

    assertThat(open.store().writing().soFar().failed()).isEqualTo(1);
    assertThat(open.store().writing().soFar().trouble()).contains("must");
  }
}
