package dev.shiming.web.console;

import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Moderated;
import dev.shiming.web.service.ServiceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The services that keep cases, by the name that stands in a case's address. */
@Component
class CaseServices {

  private final Map<String, Moderated> services = new LinkedHashMap<>();

  CaseServices(Accounts accounts, Forum forum, Comments comments) {
    services.put("account", accounts);
    services.put("forum", forum);
    services.put("comment", comments);
  }

  /** Those that keep cases of the desk, in the order in which they are named. */
  Map<String, Moderated> of(Desk desk) {
    Map<String, Moderated> asked = new LinkedHashMap<>(services);
    asked.keySet().retainAll(desk.services());
    return asked;
  }

  Moderated of(String service) {
    Moderated cases = services.get(service);
    if (cases == null) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return cases;
  }
}
