package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A thread with its posts and the form for a reply. */
public final class ThreadPage extends WritingPage {

  ThreadPage(Window window) {
    super(window, "[data-test='thread-title']");
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
    return window.all("post").stream().map(post -> Text.of(post, "post-text")).toList();
  }

  public Text last() {
    return posts().getLast();
  }

  public ThreadPage reply(String body) {
    fill(body);
    send();
    return new ThreadPage(window);
  }

  public ThreadPage quote(Text post, String body) {
    var link = of(post).findElement(Window.marked("quote-post"));
    window.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link);
    link.click();
    window.see("quoting");
    return reply(body);
  }

  public ComposePage edit(Text post) {
    window.follow(of(post).findElement(Window.marked("edit")));
    return new ComposePage(window);
  }

  public DeletePage delete(Text post) {
    window.follow(of(post).findElement(Window.marked("delete")));
    return new DeletePage(window);
  }

  public ReportPage report(Text post) {
    window.follow(of(post).findElement(Window.marked("report")));
    return new ReportPage(window);
  }

  public MemberPage author(Text post) {
    window.follow(of(post).findElement(By.cssSelector(".person-name")));
    return new MemberPage(window);
  }

  /** What the page says about what was just sent: published, held, changed, deleted. */
  public boolean says(String sent) {
    return window.has("sent-" + sent);
  }

  private WebElement of(Text post) {
    return window.see(By.id("post-" + post.id()));
  }
}
