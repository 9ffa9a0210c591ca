package org.rollcall.connector.oneroster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Products whose addresses are told apart by their looks, so that an address pasted into another
 * product's form is recognised. Several may share a maker's host.
 */
public enum KnownProduct {
  /** Infinite Campus. */
  INFINITE_CAMPUS(
      "Infinite Campus",
      "OneRoster Base URL",
      "token URL",
      "([^/]+\\.)?infinitecampus\\.(org|com)(/.*)?|[^/]+/campus/(api/oneroster|oauth2)(/.*)?"),

  /** Skyward SMS 2.0. */
  SKYWARD_SMS(
      "Skyward SMS 2.0",
      "Application URL",
      "Authentication URL",
      "[^/]+/scripts/(cgi)?wsisa\\.dll.*|[^/]+/api[^/]+stu(/.*)?"),

  /** Skyward Qmlativ. */
  SKYWARD_QMLATIV(
      "Skyward Qmlativ",
      "Application URL",
      "token URL",
      "[^/]+/[^/]*sts(/session.*)?|[^/]+\\.skyward\\.com/[^/]+api(/.*)?"),

  /** Follett Aspen. */
  ASPEN(
      "Follett Aspen",
      "address of Aspen",
      "token URL",
      "([^/]+\\.)?myfollett\\.com(/.*)?|[^/]+/aspen/[^/]+\\.do|[^/]+/oauth/rest/v2\\.0/auth"),

  /** PowerSchool SIS. */
  POWERSCHOOL(
      "PowerSchool SIS",
      "address of PowerSchool",
      "token URL",
      "([^/]+\\.)?powerschool\\.com(/.*)?|[^/]+/(admin|teachers|public|guardian)/(home|pw)\\.html"),

  /** Any other that speaks OneRoster; recognises nothing. */
  ANY_OTHER("another OneRoster SIS", "OneRoster address", "token URL", "(?!)");

  private static final Pattern SKYWARD_HOST =
      Pattern.compile("([^/]+\\.)?(skyward\\.com|iscorp\\.com)");

  private final String product;
  private final String addressWord;
  private final String tokenWord;
  private final Pattern looks;

  KnownProduct(String product, String addressWord, String tokenWord, String looks) {
    this.product = product;
    this.addressWord = addressWord;
    this.tokenWord = tokenWord;
    this.looks = Pattern.compile(looks);
  }

  /** The product's name. */
  public String product() {
    return product;
  }

  /** What the product calls the address of its OneRoster service. */
  public String addressWord() {
    return addressWord;
  }

  /** What the product calls the place where tokens are had. */
  public String tokenWord() {
    return tokenWord;
  }

  /** The product that an address is surely of, if it is not this one. */
  Optional<KnownProduct> otherIn(HostUrl url) {
    var text = (url.host() + url.typedPath()).toLowerCase(Locale.ROOT);
    if (looks.matcher(text).matches()) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(other -> other.looks.matcher(text).matches())
        .findFirst()
        .or(() -> skyward(url));
  }

  /** A host of Skyward serves either of its products; only another maker's form is wrong for it. */
  private Optional<KnownProduct> skyward(HostUrl url) {
    boolean ours = this == SKYWARD_SMS || this == SKYWARD_QMLATIV;
    return !ours && SKYWARD_HOST.matcher(url.host()).matches()
        ? Optional.of(SKYWARD_SMS)
        : Optional.empty();
  }
}
