package dev.shiming.kit.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * Markdown to HTML that cannot carry script, styles, frames or pictures, except files of the site
 * where the text may show some; done once, at write time.
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
          .nodeRendererFactory(FigureRenderer::new)
          .build();
  private static final PolicyFactory SAFE = words().toFactory();
  private static final PolicyFactory SAFE_WITH_FILES = FigureRenderer.allow(words()).toFactory();

  public String toHtml(String markdown) {
    return SAFE.sanitize(RENDERER.render(parse(markdown)));
  }

  /** Shows the gallery's files where an image is called {@code media:} and their id. */
  public String toHtml(String markdown, Gallery gallery) {
    Node document = parse(markdown);
    Figures.place(document, gallery);
    return SAFE_WITH_FILES.sanitize(RENDERER.render(document));
  }

  /** The files that a rendered text shows, by id. */
  public static Set<String> media(String html) {
    return Jsoup.parse(html).select("figure > [src^=" + FigureRenderer.ADDRESS + "]").stream()
        .map(shown -> shown.attr("src").substring(FigureRenderer.ADDRESS.length()))
        .map(address -> address.substring(0, Figures.ID_LENGTH))
        .collect(Collectors.toSet());
  }

  /** The text without marks, at most {@code max} code points, for lists and quotes. */
  public static String excerpt(String html, int max) {
    String text = Jsoup.parse(html).text();
    int length = text.codePointCount(0, text.length());
    return length <= max ? text : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
  }

  private static Node parse(String markdown) {
    Parser parser = WIDE_ROW.matcher(markdown).find() ? WITHOUT_TABLES : PARSER;
    return parser.parse(markdown);
  }

  private static HtmlPolicyBuilder words() {
    return new HtmlPolicyBuilder()
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
        .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer");
  }
}
