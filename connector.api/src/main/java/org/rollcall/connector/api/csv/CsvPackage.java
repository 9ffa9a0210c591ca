package org.rollcall.connector.api.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * The files of a CSV package. The platform implements it, and answers for the archive: names are
 * plain, without folders, and different even when case is ignored; no file is larger than what the
 * operator allows. Used by one thread at a time; valid for one call or run.
 */
@ProviderType
public interface CsvPackage {
  /** The names of the files, such as {@code users.csv}; empty for an empty archive. */
  Set<String> names();

  /** Octets of a file when unpacked, as the archive says; 0 when there is no such file. */
  long size(String name);

  /**
   * Opens a file, from its beginning; the caller closes it. Its reads throw {@link
   * org.rollcall.connector.api.failure.SisException} of kind FILE_UNREADABLE where the archive is
   * damaged or unpacks to more than it says.
   *
   * @param name one of {@link #names}
   */
  InputStream open(String name) throws IOException;

  /** An empty folder for files that the reading needs; private, and gone when it has ended. */
  Path scratch();

  /**
   * What the platform holds of a record of this connection, which a file with changes only may
   * leave out; empty when it holds none. Blocks on the database.
   */
  Optional<RosterRecord> held(RosterCollection collection, SourcedId id);

  /**
   * Notes a row that cannot be read. The platform keeps the first few and counts the others; who
   * notes one throws FILE_UNREADABLE once all of the package has been looked at. Does not block.
   */
  void note(BadRow row);
}
