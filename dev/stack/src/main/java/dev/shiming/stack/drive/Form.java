package dev.shiming.stack.drive;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form on a page, filled in as a person would: only fields that are there, then a button. */
public final class Form {

  private final Page page;
  private final FormElement form;
  private final Map<String, String> values = new LinkedHashMap<>();

  Form(Page page, FormElement form) {
    this.page = page;
    this.form = form;
    form.formData().forEach(field -> values.put(field.key(), field.value()));
  }

  /** Whether there is a field or button of this name. */
  public boolean has(String name) {
    return form.elements().stream().anyMatch(element -> element.attr("name").equals(name));
  }

  /** The value that the form would send now; empty where none. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Types into a field, or chooses the value of a list or of radio buttons. */
  public Form fill(String name, String value) {
    element(name);
    values.put(name, value);
    return this;
  }

  /** Ticks a box. */
  public Form tick(String name) {
    var box = element(name);
    values.put(name, box.hasAttr("value") ? box.attr("value") : "on");
    return this;
  }

  /** Sends the form by its first button, as Enter in a field does. */
  public Submission submit() {
    return form.elements().stream()
        .filter(Form::submits)
        .findFirst()
        .map(this::by)
        .orElseGet(() -> new Submission(page.address(), action(form), post(), values));
  }

  /** Sends the form by the button of this name. */
  public Submission press(String name) {
    return by(element(name));
  }

  /** Sends the form by the button of this name that has this value. */
  public Submission press(String name, String value) {
    return form.elements().stream()
        .filter(button -> button.attr("name").equals(name) && button.attr("value").equals(value))
        .findFirst()
        .map(this::by)
        .orElseThrow(() -> page.failure("there is no button " + name + " = " + value));
  }

  private Submission by(Element button) {
    var sent = new LinkedHashMap<>(values);
    if (!button.attr("name").isEmpty()) {
      sent.put(button.attr("name"), button.attr("value"));
    }
    var address =
        button.hasAttr("formaction") ? URI.create(button.absUrl("formaction")) : action(form);
    return new Submission(page.address(), address, post(), sent);
  }

  private URI action(Element form) {
    return form.hasAttr("action") ? URI.create(form.absUrl("action")) : page.address();
  }

  private boolean post() {
    return form.attr("method").toLowerCase(Locale.ROOT).equals("post");
  }

  private Element element(String name) {
    return form.elements().stream()
        .filter(element -> element.attr("name").equals(name))
        .findFirst()
        .orElseThrow(() -> page.failure("there is no field " + name));
  }

  private static boolean submits(Element element) {
    var type = element.attr("type").toLowerCase(Locale.ROOT);
    return element.normalName().equals("button")
        ? type.isEmpty() || type.equals("submit")
        : type.equals("submit");
  }

  /** What a browser sends when a button was pressed. */
  public record Submission(URI page, URI target, boolean post, Map<String, String> values) {

    String origin() {
      return page.getScheme() + "://" + page.getAuthority();
    }

    String body() {
      return values.entrySet().stream()
          .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
          .collect(Collectors.joining("&"));
    }

    URI address() {
      return post
          ? target
          : URI.create(target.toString().replaceFirst("[?#].*", "") + "?" + body());
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
