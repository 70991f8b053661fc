package dev.shiming.kit.text;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Markdown to HTML that cannot carry script, styles, frames or pictures; done once, at write time.
 */
@Component
public class Markdown {

  private static final List<Extension> EXTENSIONS =
      List.of(
          AutolinkExtension.create(), StrikethroughExtension.create(), TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(20).build();
  private static final Parser WITHOUT_TABLES =
      Parser.builder()
          .extensions(List.of(AutolinkExtension.create(), StrikethroughExtension.create()))
          .maxOpenBlockParsers(20)
          .build();

  /** A row is filled up to its head, so a wide head with many rows would grow without end. */
  private static final Pattern WIDE_ROW = Pattern.compile("(?:\\|[^|\n]*){16}");

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .softbreak("<br>\n")
          .build();
  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "em",
              "strong",
              "del",
              "code",
              "pre",
              "blockquote",
              "ul",
              "ol",
              "li",
              "h3",
              "h4",
              "h5",
              "hr",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a")
          .allowElements((name, attributes) -> "h3", "h1", "h2")
          .allowUrlProtocols("https", "http")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
          .toFactory();

  public String toHtml(String markdown) {
    Parser parser = WIDE_ROW.matcher(markdown).find() ? WITHOUT_TABLES : PARSER;
    Node document = parser.parse(markdown);
    return SAFE.sanitize(RENDERER.render(document));
  }

  /** The text without marks, at most {@code max} code points, for lists and quotes. */
  public static String excerpt(String html, int max) {
    String text = Jsoup.parse(html).text();
    int length = text.codePointCount(0, text.length());
    return length <= max ? text : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
  }
}
