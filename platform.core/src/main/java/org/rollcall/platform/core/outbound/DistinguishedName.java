package org.rollcall.platform.core.outbound;

import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** What a person calls the holder of a certificate. */
final class DistinguishedName {
  private static final List<String> TELLING = List.of("CN", "O", "OU");

  private DistinguishedName() {}

  /** The common name, else the organisation, else the whole name. */
  static String shortest(X500Principal principal) {
    try {
      var parts = new LdapName(principal.getName()).getRdns();
      return TELLING.stream()
          .flatMap(type -> parts.stream().filter(part -> part.getType().equalsIgnoreCase(type)))
          .map(part -> String.valueOf(part.getValue()))
          .findFirst()
          .orElse(principal.getName());
    } catch (InvalidNameException e) {
      return principal.getName();
    }
  }
}
