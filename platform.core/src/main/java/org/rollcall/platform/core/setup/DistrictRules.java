package org.rollcall.platform.core.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.NewDistrict;

/** What must hold of a district. */
final class DistrictRules {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_DOMAINS = 100;
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")+");

  private DistrictRules() {}

  /** The same without blanks around anything, domains in lower case without a leading at sign. */
  static NewDistrict normal(NewDistrict district) {
    var domains =
        district.emailDomains().stream()
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
            .filter(domain -> !domain.isEmpty())
            .distinct()
            .toList();
    return new NewDistrict(district.name().strip(), domains, district.zone(), district.demo());
  }

  /** What is wrong with a district in its normal form, by field name: name, emailDomains. */
  static Map<String, String> complaints(NewDistrict district, List<District> others) {
    var complaints = new LinkedHashMap<String, String>();
    if (district.name().isEmpty() || district.name().length() > LONGEST_NAME) {
      complaints.put("name", "Enter the district's name, at most " + LONGEST_NAME + " characters.");
    } else if (others.stream().anyMatch(it -> it.name().equalsIgnoreCase(district.name()))) {
      complaints.put("name", "There is a district of this name already.");
    }
    if (district.emailDomains().size() > MOST_DOMAINS) {
      complaints.put("emailDomains", "Enter at most " + MOST_DOMAINS + " domains.");
    }
    district.emailDomains().stream()
        .filter(domain -> domain.length() > 253 || !DOMAIN.matcher(domain).matches())
        .findFirst()
        .ifPresent(
            domain ->
                complaints.put(
                    "emailDomains",
                    "“"
                        + domain
                        + "” is no domain; enter what follows the @, such as"
                        + " district.example."));
    return complaints;
  }
}
