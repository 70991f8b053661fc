package dev.shiming.web.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of an official account: its last days of China, oldest first, and what is read. */
public record Statistics(List<Day> days, List<Popular> articles) {

  public Statistics {
    days = days == null ? List.of() : List.copyOf(days);
    articles = articles == null ? List.of() : List.copyOf(articles);
  }

  /** One day; an unusual one has far more reads than the account's days have. */
  public record Day(LocalDate day, long reads, long follows, long shares, boolean unusual) {}

  /** An article with all that it ever had. */
  public record Popular(long id, @Nullable String title, long reads, long shares) {}
}
