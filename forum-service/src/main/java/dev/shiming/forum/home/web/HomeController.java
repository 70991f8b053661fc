package dev.shiming.forum.home.web;

import dev.shiming.forum.home.Home;
import dev.shiming.forum.home.HomeView;
import dev.shiming.kit.security.Anyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front page over HTTP. */
@RestController
class HomeController {

  private final Home home;

  HomeController(Home home) {
    this.home = home;
  }

  @Anyone
  @GetMapping("/api/home")
  HomeView home() {
    return home.view();
  }
}
