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
class Desks {

  private final Map<String, Moderated> services = new LinkedHashMap<>();

  Desks(Accounts accounts, Forum forum, Comments comments) {
    services.put("account", accounts);
    services.put("forum", forum);
    services.put("comment", comments);
  }

  Map<String, Moderated> all() {
    return services;
  }

  Moderated of(String service) {
    Moderated desk = services.get(service);
    if (desk == null) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return desk;
  }
}
