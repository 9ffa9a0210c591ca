package org.rollcall.platform.core.sync.measure;

/** What a run is at, for one collection or for all. */
public enum Stage {
  /** It waits for its turn. */
  WAITING,
  /** It reads a collection from the SIS. */
  READING,
  /** It finds out what is different from what is stored. */
  COMPARING,
  /** It stores the difference, and publishes it. */
  APPLYING
}
