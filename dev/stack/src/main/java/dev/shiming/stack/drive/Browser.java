package dev.shiming.stack.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * One person's browser without script: keeps cookies, follows redirects, reads pages. Two of them
 * know nothing of each other.
 */
public final class Browser {

  private static final int MOST_REDIRECTS = 20;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Cookies cookies = new Cookies();
  private final String languages;

  /**
   * Opens a browser that asks for pages in these languages.
   *
   * @param languages as in the header {@code Accept-Language}
   */
  public Browser(String languages) {
    this.languages = languages;
  }

  /** The cookies that this browser would send there, as one header. */
  public String cookies(URI address) {
    return cookies.sentTo(address);
  }

  /** Opens an address and follows where it leads. */
  public Page open(URI address) {
    return follow(exchange(get(address)));
  }

  /** Opens an address and stops at the first redirect to an address that begins so. */
  Landing openUntil(URI address, String beginning) {
    return until(exchange(get(address)), beginning);
  }

  /** Sends a form that was filled in and follows where it leads. */
  public Page submit(Form.Submission submission) {
    return follow(exchange(sending(submission)));
  }

  /** Sends a form and stops at the first redirect to an address that begins so. */
  Landing submitUntil(Form.Submission submission, String beginning) {
    return until(exchange(sending(submission)), beginning);
  }

  private HttpRequest.Builder get(URI address) {
    return HttpRequest.newBuilder(address).GET();
  }

  private HttpRequest.Builder sending(Form.Submission submission) {
    if (!submission.post()) {
      return get(submission.address());
    }
    return HttpRequest.newBuilder(submission.address())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", submission.origin())
        .header("Referer", submission.page().toString())
        .POST(BodyPublishers.ofString(submission.body()));
  }

  private Page follow(HttpResponse<String> answer) {
    var landing = until(answer, "\n");
    if (landing.page() == null) {
      throw new DriveFailure("A redirect without a page from " + Page.shown(answer.uri()));
    }
    return landing.page();
  }

  private Landing until(HttpResponse<String> first, String beginning) {
    var answer = first;
    for (var hops = 0; hops < MOST_REDIRECTS; hops++) {
      var location = answer.headers().firstValue("Location");
      if (!REDIRECTS.contains(answer.statusCode()) || location.isEmpty()) {
        return new Landing(page(answer), null);
      }
      var next = answer.uri().resolve(location.get());
      if (next.toString().startsWith(beginning)) {
        return new Landing(null, next);
      }
      answer = exchange(get(next));
    }
    throw new DriveFailure("Redirected without end at " + Page.shown(answer.uri()));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    var bare = request.copy().build().uri();
    var cookie = cookies.sentTo(bare);
    request
        .timeout(PATIENCE)
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .header("Accept-Language", languages);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      cookies.keep(answer.uri(), answer.headers().allValues("Set-Cookie"));
      return answer;
    } catch (IOException e) {
      throw new DriveFailure("No answer from " + Page.shown(bare), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DriveFailure("Interrupted at " + Page.shown(bare), e);
    }
  }

  private static Page page(HttpResponse<String> answer) {
    return new Page(
        answer.uri(), answer.statusCode(), Jsoup.parse(answer.body(), answer.uri().toString()));
  }
}
