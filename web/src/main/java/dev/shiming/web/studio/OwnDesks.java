package dev.shiming.web.studio;

import dev.shiming.web.reader.OwnPeople;
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
public class OwnDesks {

  /** The part of an address that names an account. */
  public static final String HANDLE = "{handle:[a-z][a-z0-9-]{2,29}}";

  private final Studio studio;
  private final OwnPeople ownPeople;

  OwnDesks(Studio studio, OwnPeople ownPeople) {
    this.studio = studio;
    this.ownPeople = ownPeople;
  }

  public Desk at(String handle) {
    return find(handle)
        .orElseThrow(() -> new ServiceProblem(404, "not-found", List.of(), Map.of()));
  }

  /** The desk, which the page gets to know as well. */
  public Desk at(String handle, Model model) {
    var desk = at(handle);
    model.addAttribute("desk", desk);
    return desk;
  }

  Optional<Desk> find(String handle) {
    return known(studio.desks()).stream().filter(desk -> desk.handle().equals(handle)).findFirst();
  }

  /** The desks as they are; who works at one is no reader of it. */
  private List<Desk> known(List<Desk> desks) {
    ownPeople.worksFor(desks.stream().map(desk -> desk.account().id()).toList());
    return desks;
  }
}
