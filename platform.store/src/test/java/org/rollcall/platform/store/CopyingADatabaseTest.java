package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.connection.CredentialSlot.NEXT;
import static org.rollcall.platform.store.OpenStore.credential;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingADatabaseTest {
  @Test
  void a_copy_made_in_use_opens_with_everything_in_it(@TempDir Path home, @TempDir Path elsewhere) {
    try (var open = new OpenStore(home)) {
      var id = open.connection("Lakeside");
      open.store().credentials().keep(id, credential(NEXT, "k2"));
      var copy = elsewhere.resolve("rollcall.db");

      open.store().copyTo(copy);
      open.connection("Later");

      try (var restored = new OpenStore(elsewhere)) {
        assertThat(restored.store().connections().all()).hasSize(1);
        assertThat(restored.store().credentials().of(id)).hasSize(2);
      }
      assertThat(Files.exists(home.resolve("rollcall.db"))).isTrue();
    }
  }
}
