package dev.shiming.web.compose;

import dev.shiming.web.layout.Wording;
import dev.shiming.web.service.Rendered;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.ServiceUnavailable;
import dev.shiming.web.session.SignInAgain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /** Puts the rendered text into the model, or the complaints. */
  public void preview(
      Supplier<Rendered> rendering,
      Set<String> fields,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    at(rendering, fields, locale, response, model)
        .ifPresent(preview -> model.addAttribute("preview", preview.html()));
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
