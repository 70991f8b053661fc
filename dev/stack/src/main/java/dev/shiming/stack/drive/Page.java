package dev.shiming.stack.drive;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A page as it arrived. */
public record Page(URI address, int status, Document document) {

  /** Whether anything on the page fits the selector. */
  public boolean has(String selector) {
    return !document.select(selector).isEmpty();
  }

  /** The text that a reader sees. */
  public String text() {
    return document.text();
  }

  /** The addresses of links on the page whose path begins so, without fragments, each once. */
  public List<URI> links(String beginning) {
    return document.select("a[href]").stream()
        .map(link -> link.absUrl("href"))
        .filter(href -> href.startsWith("http"))
        .map(href -> URI.create(href.replaceFirst("#.*", "")))
        .filter(link -> link.getPath().startsWith(beginning))
        .distinct()
        .toList();
  }

  /** The address of the first link that fits the selector and says these words. */
  public URI link(String selector, String words) {
    return document.select(selector).stream()
        .filter(link -> link.text().contains(words))
        .map(link -> URI.create(link.absUrl("href")))
        .findFirst()
        .orElseThrow(() -> failure("there is no link with the words expected"));
  }

  /** The first form that has a field or button of this name. */
  public Form formWith(String field) {
    return findFormWith(field)
        .orElseThrow(() -> failure("there is no form with the field " + field));
  }

  /** The first form that is sent to this path. */
  public Form formTo(String path) {
    return document.select("form[action]").stream()
        .map(FormElement.class::cast)
        .filter(form -> URI.create(form.absUrl("action")).getPath().equals(path))
        .findFirst()
        .map(form -> new Form(this, form))
        .orElseThrow(() -> failure("there is no form to " + path));
  }

  Optional<Form> findFormWith(String field) {
    return document.select("form").stream()
        .map(FormElement.class::cast)
        .filter(form -> form.elements().stream().anyMatch(e -> e.attr("name").equals(field)))
        .findFirst()
        .map(form -> new Form(this, form));
  }

  /** The page, when it arrived well; otherwise a failure that names the step. */
  public Page expectOk(String step) {
    if (status != 200) {
      throw failure(step + " was answered with " + status);
    }
    return this;
  }

  /** A failure on this page, with its title and what it complains of. */
  DriveFailure failure(String what) {
    var complaints =
        document.select("[role=alert], .refusal, [data-test=field-error]").eachText().stream()
            .distinct()
            .toList();
    return new DriveFailure(
        "At %s (%d, “%s”): %s%s"
            .formatted(
                shown(address),
                status,
                document.title(),
                what,
                complaints.isEmpty() ? "" : "; the page says " + complaints));
  }

  /** An address without its query, which may carry codes and states. */
  static String shown(URI address) {
    return address.getScheme() + "://" + address.getAuthority() + address.getPath();
  }
}
