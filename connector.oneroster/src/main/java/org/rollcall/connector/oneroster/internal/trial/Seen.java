package org.rollcall.connector.oneroster.internal.trial;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.oneroster.internal.http.Address;
import org.rollcall.connector.oneroster.internal.json.Fields;

/**
 * What came of one request.
 *
 * @param page whether a page for people came
 * @param compressed whether the answer was compressed
 * @param total what the header says, if there is one
 * @param links the link headers
 * @param collection whether the collection that was asked for was there
 * @param records the first records of it
 * @param held how many there were
 * @param remark what the SIS says about an error, or what is wrong with the answer; or empty
 * @param took from sending to the end of the answer
 */
public record Seen(
    String method,
    URI uri,
    int status,
    boolean page,
    boolean compressed,
    Optional<String> total,
    List<String> links,
    boolean collection,
    List<Fields> records,
    int held,
    String remark,
    Duration took) {
  public Seen {
    links = List.copyOf(links);
    records = List.copyOf(records);
  }

  /** Whether the data that was asked for came. */
  public boolean hasData() {
    return status / 100 == 2 && !page && (collection || status == 204);
  }

  /** Whether a write was answered with a good status. */
  public boolean isDone() {
    return status / 100 == 2 && !page;
  }

  /** Whether the SIS declined for certain, so that nothing was written. */
  public boolean isDeclined() {
    return status / 100 == 4 && status != 408 && status != 429;
  }

  public String address() {
    return Address.shown(uri);
  }

  /** The answer in a few words. */
  public String inWords() {
    var words = "Status " + status;
    if (page) {
      return words + " with a page for people instead of data.";
    }
    if (status / 100 == 2 && !collection && remark.isEmpty()) {
      return words + " without the collection that was asked for.";
    }
    return words + "." + (remark.isEmpty() ? "" : " " + remark);
  }
}
