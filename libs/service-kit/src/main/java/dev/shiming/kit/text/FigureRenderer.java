package dev.shiming.kit.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;

/** Writes files into a text, and says what of it the sanitiser may leave there. */
final class FigureRenderer implements NodeRenderer {

  static final String ADDRESS = "/media/";
  private static final String WIDTH = "?width=";
  private static final int USUAL_WIDTH = 1280;

  /** The measure of a text on the site; narrower screens are filled. */
  private static final String SIZES = "(min-width: 46rem) 44rem, 100vw";

  private final HtmlWriter html;

  FigureRenderer(HtmlNodeRendererContext context) {
    html = context.getWriter();
  }

  /** What {@link #render} writes, and nothing that looks different. */
  static HtmlPolicyBuilder allow(HtmlPolicyBuilder policy) {
    String file = ADDRESS + Figures.ID;
    String variant = file + "\\?width=\\d{1,4}";
    String step = variant + " \\d{1,4}w";
    return policy
        .allowElements("figure", "figcaption", "img", "audio", "video")
        .allowAttributes("src")
        .matching(Pattern.compile(variant))
        .onElements("img")
        .allowAttributes("srcset")
        .matching(Pattern.compile(step + "(?: ?, " + step + ")*"))
        .onElements("img")
        .allowAttributes("sizes")
        .matching(true, SIZES)
        .onElements("img")
        .allowAttributes("loading")
        .matching(true, "lazy")
        .onElements("img")
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(Pattern.compile("\\d{1,5}"))
        .onElements("img", "video")
        .allowAttributes("src")
        .matching(Pattern.compile(file))
        .onElements("audio", "video")
        .allowAttributes("controls")
        .matching(true, "controls")
        .onElements("audio", "video")
        .allowAttributes("preload")
        .matching(true, "none", "metadata")
        .onElements("audio", "video")
        .allowAttributes("aria-label")
        .onElements("audio", "video");
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Figures.Shown.class);
  }

  @Override
  public void render(Node node) {
    Figures.Shown shown = (Figures.Shown) node;
    Placement placement = shown.placement();
    html.line();
    html.tag("figure");
    switch (shown.figure()) {
      case Figure.Picture picture -> {
        html.tag("img", picture(placement, picture), true);
        caption(placement.caption());
      }
      case Figure.Sound(String name) -> {
        String words = words(placement, name);
        play("audio", "none", placement, words, Map.of());
      }
      case Figure.Film(String name, int width, int height) -> {
        String words = words(placement, name);
        play("video", "metadata", placement, words, size(width, height));
      }
    }
    html.tag("/figure");
    html.line();
  }

  private static Map<String, String> picture(Placement placement, Figure.Picture picture) {
    String file = ADDRESS + placement.id() + WIDTH;
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", file + USUAL_WIDTH);
    attributes.put(
        "srcset",
        picture.widths().stream()
            .map(width -> file + width + " " + width + "w")
            .collect(Collectors.joining(", ")));
    attributes.put("sizes", SIZES);
    attributes.putAll(size(picture.width(), picture.height()));
    attributes.put("alt", placement.alternative());
    attributes.put("loading", "lazy");
    return attributes;
  }

  /** What is played is told apart by its words, which everybody sees. */
  private void play(
      String element, String preload, Placement placement, String words, Map<String, String> size) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("controls", "controls");
    attributes.put("preload", preload);
    attributes.put("src", ADDRESS + placement.id());
    attributes.putAll(size);
    attributes.put("aria-label", words);
    html.tag(element, attributes);
    html.tag("/" + element);
    String caption = placement.caption();
    caption(caption == null ? words : caption);
  }

  private void caption(@Nullable String caption) {
    if (caption != null) {
      html.tag("figcaption");
      html.text(caption);
      html.tag("/figcaption");
    }
  }

  private static String words(Placement placement, String name) {
    return placement.alternative().isEmpty() ? name : placement.alternative();
  }

  private static Map<String, String> size(int width, int height) {
    Map<String, String> size = new LinkedHashMap<>();
    if (width > 0 && height > 0) {
      size.put("width", Integer.toString(width));
      size.put("height", Integer.toString(height));
    }
    return size;
  }
}
