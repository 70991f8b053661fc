package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Starting a thread, or changing a post. */
public final class ComposePage extends WritingPage {

  ComposePage(Window window) {
    super(window, "[data-test='new-thread-form'], [data-test='edit-form']");
  }

  public static ComposePage open(Window window, String board) {
    window.open("/boards/" + board + "/new");
    return new ComposePage(window);
  }

  /** The form to which signing in again has led back. */
  public static ComposePage back(Window window) {
    return new ComposePage(window);
  }

  public ThreadPage publish(String title, String body) {
    write(title, body);
    send();
    return new ThreadPage(window);
  }

  public ComposePage publishRefused(String title, String body) {
    write(title, body);
    send();
    return new ComposePage(window);
  }

  public ComposePage write(String title, String body) {
    window.paste(window.see("field-title"), title);
    fill(body);
    return this;
  }

  public ThreadPage save(String body) {
    fill(body);
    send();
    return new ThreadPage(window);
  }

  public ArticlePage saveComment(String body) {
    fill(body);
    send();
    return new ArticlePage(window);
  }

  /** Sends what stands there already. */
  public ThreadPage publishAgain() {
    send();
    return new ThreadPage(window);
  }
}
