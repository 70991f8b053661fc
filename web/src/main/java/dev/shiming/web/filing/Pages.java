package dev.shiming.web.filing;

import dev.shiming.web.official.Wanted;
import dev.shiming.web.service.Listing;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of a list, of which the first is at hand. */
record Pages(Wanted wanted, Listing<Filed> first, Function<String, Listing<Filed>> following) {

  private static final Logger log = LoggerFactory.getLogger(Pages.class);

  /** What is done with a page. */
  interface Writing {
    void write(List<Filed> page) throws IOException;
  }

  /** Goes through all pages and says how many accounts they have. */
  int each(Writing writing) throws IOException {
    var page = first;
    writing.write(page.items());
    var count = page.items().size();
    for (var next = page.next(); next != null; next = page.next()) {
      page = following(next);
      writing.write(page.items());
      count += page.items().size();
    }
    return count;
  }

  private Listing<Filed> following(String next) {
    try {
      return following.apply(next);
    } catch (RuntimeException failure) {
      log.error("A file is broken off", failure);
      throw new BrokenOff();
    }
  }
}
