package org.rollcall.connector.api.csv;

import org.osgi.annotation.versioning.ConsumerType;
import org.rollcall.connector.api.roster.RosterSource;

/**
 * The roster in a CSV package. It is read like any other, a page at a time, whatever the query says
 * about changes; the last page of a file tells the rows of the file as total.
 *
 * <p>{@link RosterSource#readPage} throws {@link org.rollcall.connector.api.failure.SisException}
 * of kind FILE_UNREADABLE with file, row, column and what to do, after all bad rows of the package
 * were told to {@link CsvPackage#note}.
 */
@ConsumerType
public interface CsvRoster extends RosterSource {
  /** What the package says of itself. Does not block. */
  CsvContents contents();
}
