package dev.shiming.kit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Takes the images out of a document and puts the files that they name behind the paragraphs in
 * which they stood: what is shown does not fit into a line.
 */
final class Figures {

  static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  static final int ID_LENGTH = 36;

  private static final Pattern WHOLE_ID = Pattern.compile(ID);
  private static final String SCHEME = "media:";

  private Figures() {}

  /** A file at its place in the document. */
  static final class Shown extends CustomBlock {

    private final Placement placement;
    private final Figure figure;

    private Shown(Placement placement, Figure figure) {
      this.placement = placement;
      this.figure = figure;
    }

    Placement placement() {
      return placement;
    }

    Figure figure() {
      return figure;
    }
  }

  private record Typed(Image image, Placement placement) {}

  static void place(Node document, Gallery gallery) {
    List<Image> images = images(document);
    List<Typed> typed =
        images.stream()
            .filter(image -> image.getDestination().startsWith(SCHEME))
            .map(image -> new Typed(image, placement(image)))
            .toList();
    Map<String, Figure> found = gallery.find(typed.stream().map(Typed::placement).toList());
    typed.reversed().forEach(each -> show(each, found.get(each.placement.id())));
    images.forEach(Figures::remove);
  }

  private static Placement placement(Image image) {
    String id = image.getDestination().substring(SCHEME.length());
    String title = image.getTitle();
    return new Placement(
        WHOLE_ID.matcher(id).matches() ? id : "",
        Words.of(image).strip(),
        title == null || title.isBlank() ? null : title.strip());
  }

  /** From the last to the first, each right behind its block. */
  private static void show(Typed typed, @Nullable Figure figure) {
    if (figure != null) {
      block(typed.image).insertAfter(new Shown(typed.placement, figure));
    }
  }

  /** A paragraph of images alone leaves nothing behind. */
  private static void remove(Image image) {
    Block block = block(image);
    image.unlink();
    boolean ofWords = block instanceof Paragraph || block instanceof Heading;
    if (ofWords && Words.of(block).isBlank()) {
      block.unlink();
    }
  }

  private static Block block(Node node) {
    Node above = node;
    while (!(above instanceof Block)) {
      above = Objects.requireNonNull(above.getParent());
    }
    return (Block) above;
  }

  private static List<Image> images(Node document) {
    List<Image> images = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            images.add(image);
          }
        });
    return images;
  }

  /** What is to be read of a part of a document. */
  private static final class Words extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    static String of(Node node) {
      Words read = new Words();
      read.visitChildren(node);
      return read.words.toString();
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
      words.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
      words.append(' ');
    }
  }
}
