package org.rollcall.connector.simulator.internal.http;

/**
 * How an answer travels.
 *
 * @param dropped the connection ends before a single byte of the answer
 * @param slowMillis how long the body takes, piece by piece; 0 for at once
 * @param filler so many bytes more, in a field of the JSON that nobody asked for
 * @param bomb so many bytes instead of the body, packed to a thousandth; 0 for none
 */
record Delivery(boolean dropped, long slowMillis, long filler, long bomb) {

  static final Delivery PLAIN = new Delivery(false, 0, 0, 0);

  Delivery drop() {
    return new Delivery(true, slowMillis, filler, bomb);
  }

  Delivery slow(long millis) {
    return new Delivery(dropped, millis, filler, bomb);
  }

  Delivery filledBy(long bytes) {
    return new Delivery(dropped, slowMillis, bytes, bomb);
  }

  Delivery exploding(long bytes) {
    return new Delivery(dropped, slowMillis, filler, bytes);
  }
}
