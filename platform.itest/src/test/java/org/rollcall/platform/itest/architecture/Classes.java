package org.rollcall.platform.itest.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rollcall.platform.itest.Tree;

/** Our compiled classes, tests left out. */
final class Classes {
  static final JavaClasses ALL = new ClassFileImporter().importPaths(folders(Tree.rooms()));

  private Classes() {}

  /** Those of one room. */
  static JavaClasses of(String room) {
    return new ClassFileImporter().importPaths(folders(List.of(room)));
  }

  private static List<Path> folders(List<String> rooms) {
    // Of platform.dist only its own: the framework and the logging are unpacked beside them.
    return rooms.stream()
        .map(room -> Tree.path(room, "target", "classes", "org", "rollcall"))
        .filter(Files::isDirectory)
        .toList();
  }
}
