package dev.shiming.web.compose;

import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills a form with what its author had typed before signing in, and says so on the page. */
@Component
public class Returned {

  private final Parking parking;

  Returned(Parking parking) {
    this.parking = parking;
  }

  public TextForm or(TextForm fresh, HttpServletRequest request, Model model) {
    return parking
        .take(request)
        .map(
            parked -> {
              model.addAttribute("returned", parked.cut() ? "cut" : "whole");
              return TextForm.of(parked);
            })
        .orElse(fresh);
  }
}
