package dev.shiming.web.official;

import dev.shiming.web.service.ArticleRow;
import dev.shiming.web.service.OfficialCard;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A list of articles as RFC 4287 has it. */
record AtomFeed(URI site) {

  byte[] of(OfficialCard card, List<ArticleRow> articles) throws XMLStreamException {
    var page = site + "/official/" + card.handle();
    var name = Objects.requireNonNullElse(card.account().nickname(), card.handle());
    var out = new ByteArrayOutputStream();
    var xml =
        XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    element(xml, "id", page);
    element(xml, "title", name);
    if (card.tagline() != null && !card.tagline().isBlank()) {
      element(xml, "subtitle", card.tagline());
    }
    element(xml, "updated", updated(card, articles).toString());
    link(xml, "self", page + "/feed.xml");
    link(xml, "alternate", page);
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
    for (var article : articles) {
      entry(xml, article);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return out.toByteArray();
  }

  private void entry(XMLStreamWriter xml, ArticleRow article) throws XMLStreamException {
    var page = site + "/articles/" + article.id();
    xml.writeStartElement("entry");
    element(xml, "id", page);
    element(xml, "title", article.title());
    element(xml, "published", article.createdAt().toString());
    element(xml, "updated", article.updatedAt().toString());
    link(xml, "alternate", page);
    if (article.summary() != null && !article.summary().isBlank()) {
      element(xml, "summary", article.summary());
    }
    xml.writeEndElement();
  }

  private static Instant updated(OfficialCard card, List<ArticleRow> articles) {
    return articles.stream()
        .map(ArticleRow::updatedAt)
        .max(Instant::compareTo)
        .orElse(card.since());
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /** XML has no place for control characters, however they are written. */
  private static String plain(String text) {
    return text.codePoints()
        .filter(
            sign ->
                (sign >= ' ' || sign == '\n' || sign == '\t')
                    && !(sign >= 0xD800 && sign <= 0xDFFF)
                    && sign != 0xFFFE
                    && sign != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
