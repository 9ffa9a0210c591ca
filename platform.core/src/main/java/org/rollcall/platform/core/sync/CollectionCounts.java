package org.rollcall.platform.core.sync;

/**
 * What a run did to one collection.
 *
 * @param pages pages read
 * @param received elements the pages held
 * @param stored active records after the run, duplicates apart
 * @param tobedeleted records that the SIS marked as to be deleted; they are not stored
 * @param dropped elements that could not be used: no sourcedId, a reference missing that cannot be
 * @param repeated elements that came again with the same sourcedId
 * @param total records the SIS said it has; -1 when it did not say
 */
public record CollectionCounts(
    int pages,
    long received,
    long stored,
    long tobedeleted,
    long dropped,
    long repeated,
    long total,
    long added,
    long changed,
    long removed) {
  /** Before the first page. */
  public static final CollectionCounts NONE = new CollectionCounts(0, 0, 0, 0, 0, 0, -1, 0, 0, 0);
}
