package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKindTest {
  private static AddressKind kind(String literal) throws UnknownHostException {
    return AddressKind.of(InetAddress.getByName(literal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "fd00:ec2::254",
        "100.100.100.200",
        "0.0.0.0",
        "::",
        "224.0.0.1",
        "255.255.255.255",
        "fe80::1",
        "ff02::1",
        "::ffff:169.254.169.254",
        "::169.254.169.254",
        "fd20:ce::254",
        "192.0.0.192",
        "2001::1",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::1"
      })
  void where_no_sis_can_be_is_forbidden(String literal) throws UnknownHostException {
    assertThat(kind(literal)).isEqualTo(AddressKind.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "172.31.255.255",
        "192.168.0.1",
        "100.64.0.1",
        "fd12:3456::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1"
      })
  void networks_of_somebodys_own_are_private(String literal) throws UnknownHostException {
    assertThat(kind(literal)).isEqualTo(AddressKind.PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
  void this_machine_is_loopback(String literal) throws UnknownHostException {
    assertThat(kind(literal)).isEqualTo(AddressKind.LOOPBACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.7", "172.32.0.1", "2001:db8::1", "100.128.0.1"})
  void the_rest_is_public(String literal) throws UnknownHostException {
    assertThat(kind(literal)).isEqualTo(AddressKind.PUBLIC);
  }
}
