package dev.shiming.forum.text;

import dev.shiming.kit.text.Markdown;
import java.util.Set;

/** A text as it was typed, with what is shown of it; made once, when it is written. */
public record RenderedText(String markdown, String html, String excerpt) {

  /** Left where a text stood that its author took back. */
  public static final RenderedText NONE = new RenderedText("", "", "");

  private static final int EXCERPT = 140;

  static RenderedText of(String markdown, String html) {
    return new RenderedText(markdown, html, Markdown.excerpt(html, EXCERPT));
  }

  /** The files that it shows, by id. */
  public Set<String> media() {
    return Markdown.media(html);
  }
}
