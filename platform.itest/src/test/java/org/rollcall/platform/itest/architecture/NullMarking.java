package org.rollcall.platform.itest.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The condition that ArchUnit has no words for. */
final class NullMarking {
  static final ArchCondition<JavaClass> RESIDE_IN_A_NULL_MARKED_PACKAGE =
      new ArchCondition<>("reside in a package that is @NullMarked") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
            events.add(
                SimpleConditionEvent.violated(
                    type, type.getPackageName() + " is not @NullMarked, as " + type.getName()));
          }
        }
      };

  private NullMarking() {}
}
