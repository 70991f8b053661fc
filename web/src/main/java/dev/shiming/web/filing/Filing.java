package dev.shiming.web.filing;

import dev.shiming.web.official.Wanted;
import dev.shiming.web.service.Figures;
import dev.shiming.web.service.FilingRow;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.Officials;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the list page by page, and beside each page what became of its accounts. */
@Component
class Filing {

  /** As many accounts as both services tell of at once. */
  static final int MOST = 100;

  private final Officials officials;
  private final Forum forum;

  Filing(Officials officials, Forum forum) {
    this.officials = officials;
    this.forum = forum;
  }

  Listing<FilingRow> rows(Wanted wanted, @Nullable String after, int limit) {
    return officials.filing(wanted.kind(), wanted.category(), after, limit);
  }

  /** Figures by account. */
  Map<String, Figures> figures(List<FilingRow> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    var accounts = rows.stream().map(row -> row.account().id()).toList();
    return forum.figures(accounts).stream()
        .collect(Collectors.toMap(Figures::account, Function.identity()));
  }

  /** A page with both; nothing where either service gives no answer. */
  Listing<Filed> page(Wanted wanted, @Nullable String after) {
    var rows = rows(wanted, after, MOST);
    var figures = figures(rows.items());
    return new Listing<>(
        rows.items().stream().map(row -> new Filed(row, figures.get(row.account().id()))).toList(),
        rows.next());
  }
}
