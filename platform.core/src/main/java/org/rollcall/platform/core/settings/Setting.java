package org.rollcall.platform.core.settings;

/**
 * One thing that an operator can set, in {@code rollcall.properties} in ROLLCALL_HOME, or as an
 * environment variable: {@code console.host} is {@code ROLLCALL_CONSOLE_HOST}. A command line
 * option wins over the environment, which wins over the file.
 */
public enum Setting {
  /** The interface the console binds to. */
  CONSOLE_HOST("console.host", "127.0.0.1", "interface the console binds to; loopback unless set"),
  /** The port of the console. */
  CONSOLE_PORT("console.port", "8080", "port of the console, 0 to 65535; 0 takes a free one"),
  /** The address at which people reach the console behind a proxy. */
  PUBLIC_ADDRESS(
      "console.publicAddress",
      "",
      "https address at which people reach the console behind a proxy that ends TLS"),
  /** A PKCS12 file with the console's certificate. */
  TLS_KEYSTORE(
      "console.tls.keystore", "", "PKCS12 file with certificate and key: the console speaks HTTPS"),
  /** The password of that file. */
  TLS_PASSWORD(
      "console.tls.password", "", "password of the PKCS12 file; better given by environment"),
  /** The proxy for everything outgoing. */
  PROXY("outbound.proxy", "", "host:port of the HTTP proxy that every outgoing call uses"),
  /** Hosts that are reached without the proxy. */
  PROXY_BYPASS(
      "outbound.proxy.bypass",
      "",
      "hosts reached without the proxy, separated by commas; *.example.org takes in its subdomains"),
  /** Further CAs to trust. */
  CA_FILES("outbound.ca", "", "PEM files with further CAs to trust, separated by commas"),
  /** Private hosts that may be connected to. */
  PRIVATE_HOSTS(
      "outbound.privateHosts",
      "",
      "hosts at private addresses that districts may connect to, separated by commas"),
  /** How many requests one host gets at once. */
  REQUESTS_AT_ONCE(
      "outbound.atOnce", "4", "requests that one host gets at once, over all connections, 1 to 32"),
  /** How long one answer of a SIS may take. */
  BODY_DEADLINE(
      "outbound.bodyDeadline", "120", "seconds until a whole answer must have arrived, 5 to 3600"),
  /** How large one answer of a SIS may be. */
  BODY_LIMIT(
      "outbound.bodyLimit", "268435456", "octets that one answer may have, 1048576 to 2147483647"),
  /** Where the nightly window begins. */
  NIGHT_FROM(
      "sync.night.from", "02:00", "beginning of the nightly window, in the district's time zone"),
  /** Where the nightly window ends. */
  NIGHT_TO("sync.night.to", "04:00", "end of the nightly window, in the district's time zone"),
  /** How many runs may go on at once. */
  CONCURRENT_RUNS("sync.concurrent", "2", "runs that may go on at once, 1 to 16"),
  /** How many runs may go on at once against one host. */
  RUNS_PER_HOST("sync.perHost", "1", "runs that may go on at once against one SIS host, 1 to 16"),
  /** How long runs and the versions of records are kept. */
  HISTORY_DAYS(
      "history.days", "90", "days that runs and earlier versions of records are kept, 90 to 3650"),
  /** After how long a silence a node is taken over. */
  TAKE_OVER(
      "sync.takeOver",
      "60",
      "seconds of silence after which the other nodes take a node for dead, 4 to 600"),
  /** Where the data is kept. */
  STORE(
      "store",
      "sqlite",
      "where the data is kept: sqlite for a file in the home, postgres for a PostgreSQL server"),
  /** The PostgreSQL database. */
  STORE_URL(
      "store.url",
      "",
      "the PostgreSQL database, such as jdbc:postgresql://db.example.org:5432/rollcall"),
  /** Who signs in to the database. */
  STORE_USER("store.user", "", "the user that signs in to PostgreSQL"),
  /** The password of that user; by environment only. */
  STORE_PASSWORD("store.password", "", "the password of that user, by environment only"),
  /** A file with that password. */
  STORE_PASSWORD_FILE(
      "store.passwordFile", "", "file with the password of that user in its first line"),
  /** After how many hours without a good run a roster is out of date. */
  STALE_AFTER(
      "telling.staleAfter",
      "36",
      "hours without a good run after which somebody is told, 1 to 720"),
  /** When the daily summary is sent. */
  DIGEST_AT(
      "telling.digestAt", "07:00", "time of the daily summary, in the time zone of the district"),
  /** The folder in which files with rosters are awaited. */
  PACKAGE_FOLDER(
      "packages.folder",
      "",
      "folder in which OneRoster CSV packages are awaited, in a folder connection-N for each"
          + " connection"),
  /** For how long a file must not have changed. */
  PACKAGE_SETTLE(
      "packages.settle",
      "10",
      "seconds for which a file in that folder must not have changed, 1 to 3600"),
  /** How large a package may be. */
  PACKAGE_SIZE("packages.size", "512", "megabytes that a package may have, 1 to 2047"),
  /** How large its files may be together. */
  PACKAGE_UNPACKED(
      "packages.unpacked",
      "8192",
      "megabytes that the files of a package may have together, 1 to 1048576"),
  /** How tight it may be packed. */
  PACKAGE_RATIO(
      "packages.ratio", "200", "times its packed size that a file may unpack to, 10 to 1000"),
  /** How many files it may hold. */
  PACKAGE_FILES("packages.files", "64", "files that a package may hold, 22 to 1000"),
  /** How much room the disk must have. */
  DISK_ENOUGH("disk.enough", "1024", "megabytes that must be free in ROLLCALL_HOME, 0 to 1048576"),
  /** What opens /metrics. */
  METRICS_KEY(
      "metrics.key", "", "key of 20 characters or more that opens /metrics and nothing else"),
  /** The key that seals credentials; by environment only. */
  MASTER_KEY(
      "master.key",
      "",
      "32 octets in base64 that seal credentials, by environment only; else the file master.key");

  private final String key;
  private final String defaultValue;
  private final String description;

  Setting(String key, String defaultValue, String description) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.description = description;
  }

  /** Its name in the file. */
  public String key() {
    return key;
  }

  /** Its environment variable. */
  public String variable() {
    return "ROLLCALL_"
        + key.replaceAll("([a-z])([A-Z])", "$1_$2")
            .replace('.', '_')
            .toUpperCase(java.util.Locale.ROOT);
  }

  /** What holds when it is not set; empty for nothing. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What it is, its unit and range. */
  public String description() {
    return description;
  }
}
