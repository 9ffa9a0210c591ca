package org.rollcall.platform.itest.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Lets each collection have three pages, and one of them be wrong. Of the Campus simulator. */
final class HostilePages {
  // As the connector of Infinite Campus asks.
  private static final int LIMIT = 100;

  /** What makes a page wrong, and what a run may make of it. */
  static final List<ExpectedOfFaults> FAULTS =
      List.of(
          ExpectedOfFaults.of("truncate : DATA_UNREADABLE"),
          ExpectedOfFaults.of("no-envelope : DATA_UNREADABLE"),
          ExpectedOfFaults.of("html : ADDRESS_WRONG"),
          ExpectedOfFaults.of("status=403 : PERMISSION_MISSING"),
          ExpectedOfFaults.of("status=401 : CREDENTIALS_REJECTED"),
          ExpectedOfFaults.of("redirect : ADDRESS_WRONG"),
          ExpectedOfFaults.of("repeat-page : ROSTER_INCOMPLETE none"),
          ExpectedOfFaults.of("loop : ROSTER_INCOMPLETE none"),
          ExpectedOfFaults.of("wrong-total : ROSTER_INCOMPLETE"),
          ExpectedOfFaults.of("deep-nesting : DATA_UNREADABLE"),
          ExpectedOfFaults.of("gzip-bomb=2000000000 : DATA_UNREADABLE"),
          ExpectedOfFaults.of("huge-body=400000000 : DATA_UNREADABLE"),
          ExpectedOfFaults.of("drop#1 : none"),
          ExpectedOfFaults.of("429=1#1 : none"),
          ExpectedOfFaults.of("slow-body=50 : none"));

  private final Map<String, Pages> pages = new HashMap<>();

  /** Which page. */
  enum Place {
    FIRST,
    MIDDLE,
    LAST
  }

  private record Pages(int records) {
    /** Three pages, more where one would be larger than what is asked for. */
    private int size() {
      return Math.min((records + 2) / 3, LIMIT);
    }

    private int offset(Place place) {
      int last = (records - 1) / size();
      return size()
          * switch (place) {
            case FIRST -> 0;
            case MIDDLE -> (last + 1) / 2;
            case LAST -> last;
          };
    }
  }

  /** One fault at one page. */
  record Strike(ExpectedOfFaults fault, String collection, Place place) {
    @Override
    public String toString() {
      return fault.fault()
          + " at the "
          + place.name().toLowerCase(Locale.ROOT)
          + " page of "
          + collection;
    }
  }

  /** Every fault at every place. */
  static List<Strike> everywhere() {
    var all = new ArrayList<Strike>();
    for (var fault : FAULTS) {
      for (var collection : Connected.COLLECTIONS) {
        for (var place : Place.values()) {
          all.add(new Strike(fault, collection, place));
        }
      }
    }
    return all;
  }

  HostilePages(Control control) throws IOException, InterruptedException {
    for (var collection : Connected.COLLECTIONS) {
      pages.put(collection, new Pages(control.all(collection)));
    }
  }

  /** What the simulator is told for it. */
  String[] of(Strike strike) {
    int offset = Objects.requireNonNull(pages.get(strike.collection())).offset(strike.place());
    var fault = strike.fault().fault();
    int times = fault.indexOf('#');
    var where = "@/" + strike.collection() + "?limit=" + LIMIT + "&offset=" + offset + "&";
    return withThreePages(
        times < 0 ? fault + where : fault.substring(0, times) + where + fault.substring(times));
  }

  /** A fault where all collections have three pages. */
  String[] withThreePages(String fault) {
    var all = new ArrayList<String>();
    pages.forEach((collection, of) -> all.add("clamp=" + of.size() + "@/" + collection + "?"));
    all.add(fault);
    return all.toArray(String[]::new);
  }
}
