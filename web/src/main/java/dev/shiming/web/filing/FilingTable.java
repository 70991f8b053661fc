package dev.shiming.web.filing;

import dev.shiming.web.download.Csv;
import dev.shiming.web.layout.Times;
import dev.shiming.web.service.Agency;
import dev.shiming.web.service.Figures;
import dev.shiming.web.service.FilingRow;
import dev.shiming.web.service.FilingRow.Credential;
import dev.shiming.web.service.FilingRow.Registrant;
import dev.shiming.web.service.Person;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list as a table in the reader's language. Its last line says that it is whole. */
@Component
class FilingTable {

  private static final List<String> COLUMNS =
      List.of(
          "account",
          "name",
          "handle",
          "kind",
          "category",
          "state",
          "news",
          "since",
          "registrant",
          "code",
          "place",
          "person",
          "agency",
          "agencyCode",
          "domains",
          "seats",
          "transferred",
          "articles",
          "followers",
          "reads");

  private final MessageSource messages;
  private final Times times;

  FilingTable(MessageSource messages, Times times) {
    this.messages = messages;
    this.times = times;
  }

  void write(Pages pages, Instant made, Locale locale, Csv csv) throws IOException {
    csv.line(COLUMNS.stream().map(column -> word("filing." + column, locale)).toArray());
    var count =
        pages.each(
            page -> {
              for (var filed : page) {
                csv.line(cells(filed, locale));
              }
              csv.flush();
            });
    csv.line(
        messages.getMessage("filing.end", new Object[] {count, times.full(made, locale)}, locale));
    csv.flush();
  }

  private @Nullable Object[] cells(Filed filed, Locale locale) {
    FilingRow row = filed.row();
    Optional<Registrant> registrant = Optional.ofNullable(row.registrant());
    Optional<Agency> agency = Optional.ofNullable(row.agency());
    Optional<Figures> figures = Optional.ofNullable(filed.figures());
    return new @Nullable Object[] {
      row.account().id(),
      row.account().nickname(),
      row.handle(),
      of("filing.kind.", row.kind(), locale),
      of("official.category.", row.category(), locale),
      of("filing.state.", row.state(), locale),
      of("filing.news.", row.news(), locale),
      times.day(row.since(), locale),
      registrant.map(Registrant::name).orElse(null),
      registrant.map(Registrant::code).orElse(null),
      registrant.map(Registrant::place).orElse(null),
      Optional.ofNullable(row.person()).map(Person::nickname).orElse(null),
      agency.map(Agency::name).orElse(null),
      agency.map(Agency::code).orElse(null),
      row.domains().stream()
          .map(held -> credential(held, locale))
          .collect(Collectors.joining("; ")),
      row.seats(),
      row.transferredAt() == null ? null : times.day(row.transferredAt(), locale),
      figures.map(Figures::articles).orElse(null),
      figures.map(Figures::followers).orElse(null),
      figures.map(Figures::reads).orElse(null)
    };
  }

  private String credential(Credential held, Locale locale) {
    return of("official.domain.", held.domain(), locale) + " " + held.number() + " " + held.until();
  }

  private @Nullable String of(String words, @Nullable String code, Locale locale) {
    return code == null ? null : messages.getMessage(words + code, null, code, locale);
  }

  private String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
