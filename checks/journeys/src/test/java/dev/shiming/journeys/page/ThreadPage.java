package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;

/** A thread with its posts and the form for a reply. */
public final class ThreadPage extends TextsPage {

  ThreadPage(Window window) {
    super(window, "[data-test='thread-title']", "post");
  }

  public static ThreadPage open(Window window, String path) {
    window.open(path);
    return new ThreadPage(window);
  }

  public String title() {
    return window.see("thread-title").getText();
  }

  public String path() {
    return window.path();
  }

  public List<Text> posts() {
    return texts();
  }

  public ThreadPage reply(String body) {
    fill(body);
    send();
    return new ThreadPage(window);
  }

  public ThreadPage quote(Text post, String body) {
    var link = link(post, "quote-post");
    window.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link);
    link.click();
    window.see("quoting");
    return reply(body);
  }

  public MemberPage author(Text post) {
    window.follow(of(post).findElement(By.cssSelector(".person-name")));
    return new MemberPage(window);
  }

  /** What the page says about what was just sent: published, held, changed, deleted. */
  public boolean says(String sent) {
    return window.has("sent-" + sent);
  }
}
