package org.rollcall.platform.core.roster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in octets, big-endian. */
final class Octets {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Octets() {}

  static long number(byte[] octets, int from) {
    return (long) LONG.get(octets, from);
  }
}
