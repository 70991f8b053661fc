package dev.shiming.web.studio;

import dev.shiming.web.service.Desk;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.Studio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The desks that the member works at; any other one does not exist for them. */
@Component
class OwnDesks {

  static final String HANDLE = "{handle:[a-z][a-z0-9-]{2,29}}";

  private final Studio studio;

  OwnDesks(Studio studio) {
    this.studio = studio;
  }

  Desk at(String handle) {
    return find(handle)
        .orElseThrow(() -> new ServiceProblem(404, "not-found", List.of(), Map.of()));
  }

  /** The desk, which the page gets to know as well. */
  Desk at(String handle, Model model) {
    var desk = at(handle);
    model.addAttribute("desk", desk);
    return desk;
  }

  Optional<Desk> find(String handle) {
    return studio.desks().stream().filter(desk -> desk.handle().equals(handle)).findFirst();
  }
}
