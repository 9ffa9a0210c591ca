package org.rollcall.connector.oneroster;

import java.util.List;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.testkit.TestConnection;

/** A connection to the flat base of OneRoster 1.1, or of 1.0, at a server of the tests. */
final class OneOne {
  static final String BASE = "/api/ims/oneroster/v1p1";

  private OneOne() {}

  static TestConnection connection(FakeSis sis) {
    return connection(sis, OneRosterVersion.V1_1);
  }

  static TestConnection connection(FakeSis sis, OneRosterVersion version) {
    return TestConnection.to(addresses(sis, version), "key", "s3cret");
  }

  static ServiceAddresses addresses(FakeSis sis, OneRosterVersion version) {
    return ServiceAddresses.builder(version, sis.url(BASE))
        .gradebook(sis.url(BASE))
        .tokenUrls(List.of(sis.url("/token")))
        .build();
  }
}
