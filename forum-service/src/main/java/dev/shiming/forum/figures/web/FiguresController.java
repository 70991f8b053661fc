package dev.shiming.forum.figures.web;

import dev.shiming.forum.figures.AccountFigures;
import dev.shiming.forum.figures.Figures;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.OverseerOnly;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of official accounts, for what is filed about them. */
@RestController
class FiguresController {

  private static final int MOST_ACCOUNTS = 100;

  private final Figures figures;

  FiguresController(Figures figures) {
    this.figures = figures;
  }

  @OverseerOnly
  @GetMapping("/api/official/figures")
  List<AccountFigures> figures(@RequestParam(defaultValue = "") List<String> account) {
    if (account.size() > MOST_ACCOUNTS) {
      throw new Problem(HttpStatus.BAD_REQUEST, "request.unreadable");
    }
    return figures.of(account);
  }
}
