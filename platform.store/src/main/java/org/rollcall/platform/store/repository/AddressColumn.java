package org.rollcall.platform.store.repository;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;

/** A connection's addresses as they stand in a column: JSON, token URLs numbered. */
final class AddressColumn {
  private static final String TOKEN_URL = "tokenUrl";

  private AddressColumn() {}

  static String of(ServiceAddresses addresses) {
    var fields = new TreeMap<String, String>();
    fields.put("version", addresses.version().name());
    fields.put("rostering", addresses.rostering().toString());
    addresses.gradebook().ifPresent(uri -> fields.put("gradebook", uri.toString()));
    var tokenUrls = addresses.tokenUrls();
    for (int i = 0; i < tokenUrls.size(); i++) {
      fields.put(TOKEN_URL + i, tokenUrls.get(i).toString());
    }
    return Json.ofNamed(fields);
  }

  static ServiceAddresses read(String column) {
    var fields = Json.named(column);
    var gradebook = fields.get("gradebook");
    return ServiceAddresses.builder(
            OneRosterVersion.valueOf(required(fields, "version")),
            URI.create(required(fields, "rostering")))
        .gradebook(gradebook == null ? null : URI.create(gradebook))
        .tokenUrls(tokenUrls(fields))
        .build();
  }

  private static List<URI> tokenUrls(Map<String, String> fields) {
    return IntStream.iterate(0, i -> fields.containsKey(TOKEN_URL + i), i -> i + 1)
        .mapToObj(i -> URI.create(required(fields, TOKEN_URL + i)))
        .toList();
  }

  private static String required(Map<String, String> fields, String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new IllegalStateException("stored addresses lack their " + name);
    }
    return value;
  }
}
