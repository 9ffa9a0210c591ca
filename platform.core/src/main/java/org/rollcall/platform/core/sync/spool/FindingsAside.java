package org.rollcall.platform.core.sync.spool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Severity;
import org.rollcall.connector.api.roster.SourcedId;

/** Findings of a collection that is looked at later, in a file. Used by one thread. */
public final class FindingsAside implements AutoCloseable {
  private final Path path;
  private final List<Finding> page = new ArrayList<>();
  private @Nullable DataOutputStream out;
  private int written;

  /** Keeps them in a folder. */
  public FindingsAside(Path folder) {
    this.path = folder.resolve("findings.aside");
  }

  /** Adds one of the page. */
  public void add(Finding finding) {
    page.add(finding);
  }

  /** The page is whole. */
  public void keepPage() {
    try {
      for (var finding : page) {
        write(finding);
      }
      page.clear();
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  /** The page is forgotten. */
  public void takeBackPage() {
    page.clear();
  }

  private void write(Finding finding) throws IOException {
    var into = out;
    if (into == null) {
      into = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
      out = into;
    }
    into.writeUTF(finding.severity().name());
    into.writeUTF(finding.collection().name());
    text(into, finding.rule());
    text(into, finding.sentence());
    text(into, finding.sourcedId().map(SourcedId::value).orElse(""));
    written++;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    var octets = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(octets.length);
    out.write(octets);
  }

  /** Hands over all, in the order in which they came. */
  public void tell(Consumer<Finding> to) {
    keepPage();
    close();
    if (written == 0) {
      return;
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      for (int i = 0; i < written; i++) {
        to.accept(read(in));
      }
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }

  private static Finding read(DataInputStream in) throws IOException {
    var severity = Severity.valueOf(in.readUTF());
    var collection = RosterCollection.valueOf(in.readUTF());
    var builder = Finding.builder(severity, collection, text(in), text(in));
    var id = text(in);
    return (id.isEmpty() ? builder : builder.sourcedId(SourcedId.of(id))).build();
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
        out = null;
      }
    } catch (IOException e) {
      throw SpoolFailure.of(e);
    }
  }
}
