package dev.shiming.journeys.browser;

import java.util.Collection;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What the site answers when a page is asked for rather than visited: nothing is drawn and no
 * script of it runs.
 */
public record Asked(String path, int status, String text, String source, List<String> links) {

  private static final String ASK =
      """
      const [paths, done] = arguments;
      const parser = new DOMParser();
      const answers = [];
      const work = async () => {
        for (let path = paths.pop(); path; path = paths.pop()) {
          const answer = await fetch(path, {redirect: 'manual'});
          if (answer.type === 'opaqueredirect') {
            continue;
          }
          const source = await answer.text();
          const page = parser.parseFromString(source, 'text/html');
          const links = [...page.querySelectorAll('a[href]')].map(link => new URL(link.getAttribute('href'), location.origin + path).href.split('#')[0]);
          answers.push([path, answer.status, page.body.textContent, source, [...new Set(links)]]);
        }
      };
      Promise.all([work(), work(), work()]).then(() => done(answers), e => done(String(e)));
      """;

  /** Asks from within the page that is shown; what leads elsewhere is left out. */
  static List<Asked> from(ChromeDriver driver, Collection<String> paths) {
    if (driver.executeAsyncScript(ASK, List.copyOf(paths)) instanceof List<?> answers) {
      return answers.stream().map(answer -> of((List<?>) answer)).toList();
    }
    throw new IllegalStateException("The page does not say what was answered");
  }

  private static Asked of(List<?> answer) {
    return new Asked(
        String.valueOf(answer.get(0)),
        ((Number) answer.get(1)).intValue(),
        String.valueOf(answer.get(2)),
        String.valueOf(answer.get(3)),
        ((List<?>) answer.get(4)).stream().map(String::valueOf).toList());
  }
}
