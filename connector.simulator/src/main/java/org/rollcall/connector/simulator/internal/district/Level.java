package org.rollcall.connector.simulator.internal.district;

import java.util.List;

/** What kind of school it is, and with that its grades and subjects. */
record Level(String title, List<String> grades, List<String> subjects) {

  static final Level ELEMENTARY =
      new Level(
          "Elementary School",
          List.of("KG", "01", "02", "03", "04", "05"),
          List.of("Reading", "Mathematics", "Science", "Social Studies", "Art", "Homeroom"));

  static final Level MIDDLE =
      new Level(
          "Middle School",
          List.of("06", "07", "08"),
          List.of("English", "Pre-Algebra", "Life Science", "Geography", "Español I", "Band"));

  static final Level HIGH =
      new Level(
          "High School",
          List.of("09", "10", "11", "12"),
          List.of(
              "English Literature",
              "Algebra II",
              "AP Calculus AB",
              "U.S. History",
              "Français II",
              "Driver's Education",
              "Theatre & Drama"));

  Level {
    grades = List.copyOf(grades);
    subjects = List.copyOf(subjects);
  }
}
