package dev.shiming.forum.studio;

import dev.shiming.forum.article.Reading;
import dev.shiming.forum.article.Reading.DayReads;
import dev.shiming.forum.article.Reading.MostRead;
import dev.shiming.forum.follow.Following;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells an account's people how many read it, and marks days that no readership explains. */
@Service
public class Statistics {

  private static final int LONGEST = 90;
  private static final int ARTICLES = 20;

  /** A day with more reads than this many usual days together is marked. */
  private static final int UNUSUAL = 20;

  private final Seating seating;
  private final Reading reading;
  private final Following following;
  private final InstantSource time;

  Statistics(Seating seating, Reading reading, Following following, InstantSource time) {
    this.seating = seating;
    this.reading = reading;
    this.following = following;
    this.time = time;
  }

  /** Oldest day first, every day of the time; the articles that were read most. */
  public record Figures(List<Day> days, List<Read> articles) {}

  /** One day of all articles; comments are not known here. */
  public record Day(
      LocalDate day,
      long reads,
      long follows,
      @Nullable Long comments,
      long shares,
      boolean unusual) {}

  /** One article in all these days; its comments are not known here. */
  public record Read(long id, String title, long reads, long shares, @Nullable Long comments) {

    static Read of(MostRead article) {
      return new Read(article.id(), article.title(), article.reads(), article.shares(), null);
    }
  }

  public Figures of(String account, String member, int count) {
    seating.requireAny(account, member);
    List<LocalDate> days = ChinaTime.lastDays(Math.clamp(count, 1, LONGEST), time);
    LocalDate from = days.getFirst();
    Map<LocalDate, DayReads> reads = reading.days(account, from);
    Map<LocalDate, Long> follows = following.newPerDay(account, from);
    long most = UNUSUAL * median(reads.values().stream().mapToLong(DayReads::reads));
    List<Day> each =
        days.stream()
            .map(
                day ->
                    day(
                        day,
                        reads.getOrDefault(day, DayReads.NONE),
                        follows.getOrDefault(day, 0L),
                        most))
            .toList();
    List<Read> articles = reading.mostRead(account, from, ARTICLES).stream().map(Read::of).toList();
    return new Figures(each, articles);
  }

  private static Day day(LocalDate day, DayReads reads, long follows, long most) {
    return new Day(day, reads.reads(), follows, null, reads.shares(), reads.reads() > most);
  }

  /** Of the days on which anybody read; the lower of two in the middle. */
  private static long median(LongStream reads) {
    long[] sorted = reads.filter(each -> each > 0).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
  }
}
