package org.rollcall.connector.oneroster.internal.paging;

import java.io.IOException;
import org.rollcall.connector.oneroster.internal.http.Answer;
import org.rollcall.connector.oneroster.internal.json.JsonInput;
import org.rollcall.connector.oneroster.internal.json.JsonStream;

/** Takes the elements of one page as they come by, and notices a page that was here before. */
final class PageElements implements JsonStream.ElementReader {
  private final PageCursor at;
  private final Element.Parser parser;
  private int held;
  private int fresh;
  private int unusable;
  private boolean repeated;
  private String first = Mark.NONE;
  private String lastId = "";

  PageElements(PageCursor at, Element.Parser parser) {
    this.at = at;
    this.parser = parser;
  }

  @Override
  public void read(JsonInput json) throws IOException {
    var element = parser.parse(json);
    held++;
    lastId = element.id();
    if (held == 1) {
      first = Mark.of(lastId);
      repeated = !at.isStart() && at.marks().wereHere(first);
      if (!repeated && at.marks().endedWith(first)) {
        // The window slid by one since the page before: that record was handed over already.
        return;
      }
    }
    fresh++;
    unusable += element.isUsable() ? 0 : 1;
    if (!repeated) {
      element.deliver();
    }
  }

  boolean isRepeated() {
    return repeated;
  }

  PageFacts facts(Answer answer, String totalInBody) {
    return new PageFacts(
        held,
        fresh,
        unusable,
        PageFacts.total(answer, totalInBody),
        NextLink.in(answer.headers("Link"), answer.address().getPath()),
        PageFacts.revision(answer),
        first,
        Mark.of(lastId));
  }
}
