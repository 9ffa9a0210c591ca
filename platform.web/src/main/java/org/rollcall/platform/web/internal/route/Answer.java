package org.rollcall.platform.web.internal.route;

import org.jspecify.annotations.Nullable;
import org.rollcall.platform.web.internal.view.Views;

/** What a page gives back: something to show, or somewhere to go. */
public sealed interface Answer {

  /** Shows a template with what the page knows. */
  static Answer show(String template, String title, Object model) {
    return new Show(200, template, title, model, false);
  }

  /** Goes somewhere else, by GET; the path is one of the console's own. */
  static Answer go(String path) {
    return new Go(path, null);
  }

  /** The same after signing in or out. */
  static Answer goWith(String path, SessionChange change) {
    return new Go(path, change);
  }

  /**
   * A page.
   *
   * @param live whether it changes by itself soon, and is to be looked at again
   * @param watch where a small document says whether it has changed; empty when the page itself is
   *     to be fetched each time
   */
  record Show(int status, String template, String title, Object model, boolean live, String watch)
      implements Answer {

    /** A page that is fetched anew each time. */
    public Show(int status, String template, String title, Object model, boolean live) {
      this(status, template, title, model, live, "");
    }

    Views.Content content() {
      return new Views.Content(template, title, model, live, watch);
    }
  }

  /** A way to another page. */
  record Go(String path, @Nullable SessionChange change) implements Answer {}

  /** A small document for the script of a page. */
  record Data(String json) implements Answer {}

  /** A file that the browser keeps under a name. */
  record Download(String fileName, String type, String content) implements Answer {
    @Override
    public String toString() {
      return "Download[" + fileName + "]";
    }
  }

  /** What happens to the browser's session on the way. */
  sealed interface SessionChange {

    /** It begins. */
    record Begin(String token) implements SessionChange {
      @Override
      public String toString() {
        return "Begin[••••••]";
      }
    }

    /** It ends. */
    record End() implements SessionChange {}
  }
}
