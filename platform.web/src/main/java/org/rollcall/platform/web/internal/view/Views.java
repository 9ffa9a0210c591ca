package org.rollcall.platform.web.internal.view;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.web.internal.gate.Visitor;

/** Turns what a page knows into HTML. Everything is escaped; a name a model lacks is a defect. */
public final class Views {

  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .nullValue("")
          .withLoader(Views::open);

  /** What is to be shown: a template and what it shows. */
  public record Content(String template, String title, Object model, boolean live, String watch) {}

  /** The page in its frame, for whoever sits there; null when that could not be found out. */
  public String page(Content content, @Nullable Visitor visitor, String path) {
    var template = templates.computeIfAbsent(content.template(), this::compile);
    var frame = Frame.of(content, visitor, path);
    var text = new java.io.StringWriter();
    template.execute(content.model(), frame, text);
    return text.toString();
  }

  private Template compile(String name) {
    return compiler.compile(open(name));
  }

  private static Reader open(String name) {
    var stream = Views.class.getResourceAsStream(name + ".mustache");
    if (stream == null) {
      throw new IllegalStateException("the bundle lacks the template " + name);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
