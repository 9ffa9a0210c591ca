package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.gradebook.CategoryQuestion;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.session.SisSession;

/** What the key may do with grades. Whatever is missing here, rosters can be read: only notes. */
final class GradebookSteps {
  private static final Set<String> CATEGORIES = Set.of("categories");
  private static final String READ = "Read the gradebook";
  private static final String WRITE = "Permission to write grades";
  private static final String HOW_TO_GET_IT =
      "Nothing to do for importing rosters. For sending grades, ask in the SIS or its vendor whether"
          + " your licence includes the OneRoster gradebook, and let this key use it.";

  private final Profile profile;
  private final OneRosterVersion version;
  private final @Nullable URI gradebook;
  private final SisSession session;
  private final Samples grades;
  private final @Nullable String schoolClass;

  GradebookSteps(
      Profile profile, ServiceAddresses found, SisSession session, @Nullable String schoolClass) {
    this.profile = profile;
    this.version = found.version();
    this.gradebook = version == OneRosterVersion.V1_0 ? null : found.gradebook().orElse(null);
    this.session = session;
    this.grades = new Samples(session);
    this.schoolClass = schoolClass;
  }

  boolean take(Steps steps) {
    var root = gradebook;
    if (root == null) {
      return true;
    }
    var open = new boolean[1];
    boolean passed = steps.take(READ, root, () -> read(root, open));
    return passed && (!open[0] || steps.take(WRITE, root, this::mayWrite));
  }

  private Seen read(URI root, boolean[] open) {
    if (schoolClass == null) {
      return Seen.note(
          "Grade export could not be tried, because there is no class yet.",
          "Check again when the SIS has classes. Importing rosters does not depend on it.");
    }
    try {
      var sentence = readCategories(root, schoolClass);
      open[0] = true;
      return Seen.of(sentence);
    } catch (SisException e) {
      if (Samples.isLacking(e)) {
        return Seen.note(
            "Grade export will not be available: the SIS does not open its gradebook to this key."
                + " Rosters are not affected.",
            HOW_TO_GET_IT);
      }
      throw e;
    }
  }

  private String readCategories(URI root, String of) {
    var ofClass = CategoryQuestion.ofClass(root, profile, of);
    if (version == OneRosterVersion.V1_2) {
      grades.read(ofClass, CATEGORIES, 1);
    } else if (grades.readIfOffered(ofClass, CATEGORIES, 1).isEmpty()) {
      grades.read(CategoryQuestion.ofSystem(root), CATEGORIES, 1);
      return "The SIS shows its grade categories.";
    }
    return "The SIS shows the grade categories of the class.";
  }

  private Seen mayWrite() {
    var granted = Granted.names(session.pass());
    if (granted.stream().noneMatch(name -> name.startsWith("gradebook"))) {
      return Seen.of(
          "The SIS does not say beforehand whether this key may write grades; the first one will"
              + " show it.");
    }
    if (granted.stream().anyMatch(GradebookSteps::writes)) {
      return Seen.of("The SIS lets this key write grades (" + String.join(", ", granted) + ").");
    }
    return Seen.note(
        "The SIS lets this key read grades but not write them ("
            + String.join(", ", granted)
            + "): importing rosters works, sending grades will not.",
        "Nothing to do for importing rosters. For sending grades, grant this key"
            + " gradebook.createput in the SIS, or register it for grade write-back there.");
  }

  private static boolean writes(String scope) {
    return List.of("createput", "create", "put", "write", "all").stream()
        .anyMatch(word -> scope.endsWith("." + word) || scope.endsWith("-" + word));
  }
}
