package org.rollcall.platform.core.connector;

import java.io.InputStream;
import java.util.List;

/** ROLLCALL_HOME/connectors, which is the truth of what is installed. */
public interface ConnectorFolder {
  /** All that is installed or leaving, by symbolic name, highest version first. */
  List<InstalledConnector> list();

  /**
   * Puts a bundle into the folder, whole and at once, and waits until it serves or has a problem; a
   * bundle with a problem is taken out again, so that what ran before goes on. Blocks up to 30
   * seconds.
   *
   * @param fileName the name the person's file had; used when it is free and harmless
   * @throws org.rollcall.platform.core.refusal.Refusal when it is no bundle, does not resolve or
   *     start, or the version is installed with other content; the sentence says what an operator
   *     can do
   */
  InstalledConnector install(String fileName, InputStream bundle);

  /**
   * Takes a file out of the folder; runs that use it finish or stop at their next page. Refused as
   * not found.
   */
  void remove(String fileName);
}
