package org.rollcall.connector.api.csv;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads rosters from OneRoster CSV packages. An ability that a connector may have: it implements
 * this beside {@link org.rollcall.connector.api.SisConnector}, and the platform asks whether it
 * did. No address and no credential is needed.
 */
@ConsumerType
public interface CsvRosters {
  /**
   * Opens a package for one run: reads the manifest and the first row of each file that it will
   * read, and complains of all that cannot be right there. Blocks while it reads these; the rest is
   * read page by page.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind FILE_UNREADABLE, with file, row
   *     and column where there are any, and what to do
   * @see OneRoster 1.2 CSV Binding, 2 and 3
   */
  CsvRoster openPackage(CsvPackage files);
}
