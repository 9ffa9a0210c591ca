package org.rollcall.connector.simulator.internal.http;

import java.util.List;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.query.Query;

/**
 * One request to a route.
 *
 * @param url the address that was asked, without its query
 * @param ids the identifiers in the address, in order
 */
record Call(String origin, String url, List<String> ids, Query query, String body, Faults faults) {

  String id() {
    return ids.get(0);
  }

  /** The last word of the address, such as "students". */
  String child() {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
