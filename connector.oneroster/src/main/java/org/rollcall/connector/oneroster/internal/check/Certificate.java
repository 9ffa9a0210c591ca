package org.rollcall.connector.oneroster.internal.check;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** A server's certificate, as far as an admin wants to know it. */
record Certificate(String issuer, List<String> names, Instant until) {
  private static final Duration SOON = Duration.ofDays(30);
  private static final int SHOWN = 3;
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  static Certificate of(X509Certificate certificate) {
    return new Certificate(
        shortest(certificate.getIssuerX500Principal()),
        names(certificate),
        certificate.getNotAfter().toInstant());
  }

  /** What to say of it; a note when it ends within a month. */
  Seen seen(String host, Instant now) {
    var sentence =
        "The certificate of "
            + host
            + " is trusted: issued by "
            + issuer
            + " for "
            + shownNames()
            + ", valid until "
            + DAY.format(until)
            + ".";
    if (until.isAfter(now.plus(SOON))) {
      return Seen.of(sentence);
    }
    return Seen.note(
        sentence,
        "It ends in "
            + Math.max(0, Duration.between(now, until).toDays())
            + " days: ask whoever runs the SIS whether it will be renewed in time. Without that,"
            + " nothing can be read after "
            + DAY.format(until)
            + ".");
  }

  private String shownNames() {
    if (names.isEmpty()) {
      return "no name";
    }
    var shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    int more = names.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      var alternatives = certificate.getSubjectAlternativeNames();
      return alternatives == null
          ? List.of()
          : alternatives.stream()
              .filter(name -> List.of(DNS_NAME, IP_ADDRESS).contains(name.get(0)))
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  /** The common name, else the organisation, else the whole name. */
  private static String shortest(X500Principal principal) {
    try {
      var parts = new LdapName(principal.getName()).getRdns();
      return List.of("CN", "O").stream()
          .flatMap(type -> parts.stream().filter(part -> part.getType().equalsIgnoreCase(type)))
          .map(part -> String.valueOf(part.getValue()))
          .findFirst()
          .orElse(principal.getName());
    } catch (InvalidNameException e) {
      return principal.getName();
    }
  }
}
