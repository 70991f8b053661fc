package dev.shiming.web.compose;

import dev.shiming.web.service.OwnText;
import dev.shiming.web.session.ParkedForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** A text as it stands in a form, with the key that makes sending it twice harmless. */
public record TextForm(
    @Nullable String title,
    @Nullable String body,
    @Nullable Long quote,
    @Nullable Long replyTo,
    @Nullable Long version,
    @Nullable String key,
    @Nullable String after,
    @Nullable String action) {

  /** A form nobody has typed in yet. */
  public static TextForm empty() {
    return new TextForm(null, null, null, null, null, UUID.randomUUID().toString(), null, null);
  }

  /** A form that comes back after a sign-in. */
  public static TextForm of(ParkedForm parked) {
    return new TextForm(
        parked.value("title"),
        parked.value("body"),
        number(parked.value("quote")),
        number(parked.value("replyTo")),
        number(parked.value("version")),
        FormKey.orNew(parked.value("key")),
        parked.value("after"),
        null);
  }

  public TextForm quoting(@Nullable Long post) {
    return new TextForm(title, body, post, replyTo, version, key, after, action);
  }

  public TextForm answering(@Nullable Long comment) {
    return new TextForm(title, body, quote, comment, version, key, after, action);
  }

  public TextForm of(@Nullable String shownTitle, @Nullable String text, long current) {
    return new TextForm(shownTitle, text, quote, replyTo, current, key, after, action);
  }

  /**
   * The form on the text as it is now; when that changed since the form was filled, it stands
   * beside the form, and the next try builds on it.
   */
  public TextForm on(OwnText current, Model model) {
    if (version == null || version != current.version()) {
      model.addAttribute("meanwhile", current.html());
    }
    return of(title, body, current.version());
  }

  public TextForm at(@Nullable String cursor) {
    return new TextForm(title, body, quote, replyTo, version, key, cursor, action);
  }

  public boolean wantsPreview() {
    return "preview".equals(action);
  }

  /** The key of the form; a form that lost it gets a new one. */
  public String safeKey() {
    return FormKey.orNew(key);
  }

  public String safeBody() {
    return body == null ? "" : body.replace("\r\n", "\n");
  }

  /** The version the text had when the form was filled. */
  public long safeVersion() {
    return version == null ? 0 : version;
  }

  public String safeTitle() {
    return title == null ? "" : title.strip();
  }

  private static @Nullable Long number(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
  }
}
