package org.rollcall.connector.simulator.internal.district;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names as real rosters hold them: accents, apostrophes, hyphens, particles and other scripts. */
final class Names {

  private static final List<String> GIVEN =
      List.of(
          "Ada",
          "Olivia",
          "Liam",
          "Noah",
          "Emma",
          "Amélie",
          "José",
          "Zoë",
          "Søren",
          "Łukasz",
          "Nguyệt",
          "D'Andre",
          "Siobhán",
          "Björk",
          "Chloé",
          "Jean-Luc",
          "Mary Ann",
          "Ximena",
          "Þóra",
          "Añil",
          "Ömer",
          "Мария",
          "Дмитрий",
          "美玲",
          "太郎",
          "지우",
          "محمد",
          "שרה",
          "Ελένη",
          "Aaliyah",
          "Mateo",
          "Isabella",
          "Kai",
          "Priya",
          "Arjun",
          "Fatima",
          "Luca",
          "Ngozi",
          "Tomáš",
          "Renée",
          "Jayden",
          "Harper");

  private static final List<String> FAMILY =
      List.of(
          "Smith",
          "Johnson",
          "Garcia",
          "Martínez",
          "O'Neil",
          "O’Connor",
          "D'Angelo",
          "Nguyễn",
          "Müller",
          "Łukasiewicz",
          "Østergård",
          "van der Berg",
          "de la Cruz",
          "Smith-Jones",
          "Šimůnek",
          "Çelik",
          "Иванова",
          "王",
          "佐藤",
          "김",
          "الحسن",
          "כהן",
          "Παπαδόπουλος",
          "Okafor",
          "Patel",
          "Kaleo'okalani",
          "St. John",
          "Le",
          "Ng",
          "Fernández-Núñez",
          "Brown",
          "Lovelace",
          "Hopper",
          "Ramanujan",
          "Åkesson",
          "M'Bala",
          "Dubois",
          "Kowalski",
          "Yılmaz",
          "Hernández");

  private static final List<String> PLACES =
      List.of(
          "Riverbend",
          "Cedar Ridge",
          "O'Hare Point",
          "San José",
          "Maplewood",
          "Lincoln",
          "Coeur d'Alène",
          "Harriet Tubman",
          "North Fork",
          "Doña Ana",
          "Lakeview",
          "Mt. Hood");

  private final Seed seed;

  Names(Seed seed) {
    this.seed = seed;
  }

  /**
   * People are numbered per kind; the kind keeps students and teachers from sharing all their
   * names.
   */
  String given(int kind, int index) {
    return seed.pick(GIVEN, Salt.GIVEN_NAME + 100 * kind, index);
  }

  String family(int kind, int index) {
    return seed.pick(FAMILY, Salt.FAMILY_NAME + 100 * kind, index);
  }

  String middle(int kind, int index) {
    return seed.pick(GIVEN, Salt.MIDDLE_NAME + 100 * kind, index);
  }

  String place(int school) {
    String place = seed.pick(PLACES, Salt.SCHOOL_NAME, school % PLACES.size());
    return school < PLACES.size() ? place : place + " " + (school / PLACES.size() + 1);
  }

  /** A mailbox name in plain ASCII; names in other scripts leave only the number. */
  static String mailbox(String given, String family, int index) {
    String plain = ascii(given) + "." + ascii(family);
    return (plain.equals(".") ? "member" : plain.replaceAll("^\\.|\\.$", "")) + index;
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }
}
