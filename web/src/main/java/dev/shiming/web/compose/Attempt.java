package dev.shiming.web.compose;

import dev.shiming.web.layout.Wording;
import dev.shiming.web.service.Rendered;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.ServiceUnavailable;
import dev.shiming.web.service.Source;
import dev.shiming.web.service.Written;
import dev.shiming.web.session.SignInAgain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.client.RestClientException;

/**
 * Sends a form's text; when it is refused or nobody answers, the form stays on the page with the
 * reason.
 */
@Component
public class Attempt {

  private final Wording wording;

  Attempt(Wording wording) {
    this.wording = wording;
  }

  /**
   * Sends the form's text, or shows how it will look where that was asked for. With nothing
   * returned the form is to be shown again, with what the model holds for it.
   */
  public Optional<Written> text(
      TextForm form,
      Function<Source, Rendered> preview,
      Supplier<Written> sending,
      Set<String> fields,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    if (!form.wantsPreview()) {
      return at(sending, fields, locale, response, model);
    }
    at(() -> preview.apply(new Source(form.safeBody())), fields, locale, response, model)
        .ifPresent(shown -> model.addAttribute("preview", shown.html()));
    return Optional.empty();
  }

  /** Whether the service did it; otherwise the complaints are in the model. */
  public boolean done(
      Runnable act, Set<String> fields, Locale locale, HttpServletResponse response, Model model) {
    Supplier<Boolean> acted =
        () -> {
          act.run();
          return true;
        };
    return at(acted, fields, locale, response, model).isPresent();
  }

  /** The service's answer, or nothing and the complaints in the model. */
  public <T> Optional<T> at(
      Supplier<T> sending,
      Set<String> fields,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    try {
      return Optional.of(sending.get());
    } catch (ServiceProblem problem) {
      if (problem.status() == 401) {
        throw new SignInAgain(problem);
      }
      response.setStatus(problem.status());
      model.addAttribute("complaints", Complaints.of(problem, fields, wording, locale));
    } catch (ServiceUnavailable | RestClientException down) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      model.addAttribute("complaints", Complaints.general("unavailable", wording, locale));
    }
    return Optional.empty();
  }
}
