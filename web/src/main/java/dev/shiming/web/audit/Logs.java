package dev.shiming.web.audit;

import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Audited;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.ServiceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The services' logs, by the name that stands in the address of a reading. */
@Component
class Logs {

  static final List<String> SERVICES = List.of("forum", "comment", "account");

  private final Map<String, Audited> services = new LinkedHashMap<>();

  Logs(Accounts accounts, Forum forum, Comments comments) {
    services.put("forum", forum);
    services.put("comment", comments);
    services.put("account", accounts);
  }

  Audited of(String service) {
    Audited log = services.get(service);
    if (log == null) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return log;
  }
}
