package org.rollcall.connector.simulator.internal.bench;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.function.Function;

/**
 * What something cost.
 *
 * @param seconds on the wall
 * @param processorSeconds of the process that did it, all its threads together
 * @param heapMegabytes most that was in use after a collection; negative when not measured
 */
record Measured(
    String what, long records, double seconds, double processorSeconds, double heapMegabytes) {
  /** Instead of a heap that was not looked at. */
  static final double NOT_MEASURED = -1;

  double perSecond() {
    return records / seconds;
  }

  Measured withHeap(double megabytes) {
    return new Measured(what, records, seconds, processorSeconds, megabytes);
  }

  /** One line for a person, of memory alone. */
  String heapLine() {
    return String.format(
        Locale.US,
        "%-22s %,11d records  heap in use at most %.0f MB",
        what,
        records,
        heapMegabytes);
  }

  JsonObject json() {
    var json = new JsonObject();
    json.addProperty("what", what);
    json.addProperty("records", records);
    json.addProperty("seconds", rounded(seconds));
    json.addProperty("recordsPerSecond", Math.round(perSecond()));
    json.addProperty("processorSeconds", rounded(processorSeconds));
    if (heapMegabytes >= 0) {
      json.addProperty("peakHeapMegabytes", rounded(heapMegabytes));
    }
    return json;
  }

  /** One line for a person; the shares are of what it costs to download and parse. */
  String line(Measured parsing) {
    Function<Double, String> percent = share -> String.format(Locale.US, "%4.0f %%", 100 * share);
    return String.format(
        Locale.US,
        "%-22s %,11d records %8.2f s %,10.0f records/s %7.2f s of processor  speed %s, processor %s",
        what,
        records,
        seconds,
        perSecond(),
        processorSeconds,
        percent.apply(perSecond() / parsing.perSecond()),
        percent.apply((parsing.processorSeconds / parsing.records) / (processorSeconds / records)));
  }

  private static double rounded(double value) {
    return Math.round(1000 * value) / 1000.0;
  }
}
