package org.rollcall.platform.core.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where on the network an IP address lies. */
enum AddressKind {
  /** This machine. */
  LOOPBACK,
  /** A network of somebody's own: RFC 1918, RFC 6598, unique local IPv6. */
  PRIVATE,
  /** Never a SIS: link-local, multicast, unspecified, reserved, metadata of a cloud. */
  FORBIDDEN,
  /** The Internet. */
  PUBLIC;

  private static final List<Block> FORBIDDEN_BLOCKS =
      Stream.of(
              "0.0.0.0/8",
              "169.254.0.0/16",
              "192.0.0.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "fe80::/10",
              "ff00::/8",
              "100::/64",
              "2001::/32",
              "64:ff9b:1::/48")
          .map(Block::of)
          .toList();
  private static final List<Block> PRIVATE_BLOCKS =
      Stream.of(
              "10.0.0.0/8",
              "172.16.0.0/12",
              "192.168.0.0/16",
              "100.64.0.0/10",
              "198.18.0.0/15",
              "fc00::/7",
              "fec0::/10")
          .map(Block::of)
          .toList();

  /** Clouds hand out credentials of the machine here; some lie in ranges that look harmless. */
  private static final Set<InetAddress> METADATA =
      Set.of(
          literal("169.254.169.254"),
          literal("fd00:ec2::254"),
          literal("fd20:ce::254"),
          literal("100.100.100.200"),
          literal("168.63.129.16"));

  private static final Block NAT64 = Block.of("64:ff9b::/96");
  private static final Block SIX_TO_FOUR = Block.of("2002::/16");
  private static final Block COMPATIBLE = Block.of("::/96");

  static AddressKind of(InetAddress given) {
    if (given.isLoopbackAddress()) {
      return LOOPBACK;
    }
    var address = embedded(given);
    if (METADATA.contains(address) || address.isAnyLocalAddress()) {
      return FORBIDDEN;
    }
    if (address.isLoopbackAddress()) {
      return LOOPBACK;
    }
    if (FORBIDDEN_BLOCKS.stream().anyMatch(block -> block.holds(address))) {
      return FORBIDDEN;
    }
    return PRIVATE_BLOCKS.stream().anyMatch(block -> block.holds(address)) ? PRIVATE : PUBLIC;
  }

  /** The IPv4 address that an IPv6 address of a transition mechanism leads to. */
  private static InetAddress embedded(InetAddress address) {
    var octets = address.getAddress();
    if (NAT64.holds(address) || COMPATIBLE.holds(address)) {
      return ofOctets(Arrays.copyOfRange(octets, 12, 16));
    }
    if (SIX_TO_FOUR.holds(address)) {
      return ofOctets(Arrays.copyOfRange(octets, 2, 6));
    }
    return address;
  }

  private static InetAddress literal(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no IP address", e);
    }
  }

  private static InetAddress ofOctets(byte[] octets) {
    try {
      return Inet4Address.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("four octets are an IPv4 address", e);
    }
  }

  /** A range of addresses that begin with the same bits. */
  private record Block(InetAddress first, int bits) {
    static Block of(String text) {
      int slash = text.indexOf('/');
      return new Block(
          literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(InetAddress address) {
      var mine = first.getAddress();
      var other = address.getAddress();
      if (mine.length != other.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
