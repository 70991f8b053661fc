package dev.shiming.forum.studio;

import dev.shiming.forum.article.ArticleText;
import dev.shiming.forum.article.Particulars;
import dev.shiming.forum.article.TypedArticle;
import dev.shiming.forum.text.RenderedText;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.Figure;
import dev.shiming.kit.text.Figure.Picture;
import dev.shiming.kit.text.Placement;
import dev.shiming.kit.text.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a manuscript is made with: how texts are written here, and the files that its account has
 * ready.
 */
record Materials(Writing writing, Function<Collection<String>, Map<String, Figure>> files) {

  private static final int MOST = 40;

  @Nullable ArticleText text(
      TypedArticle typed, Particulars particulars, List<FieldProblem> problems) {
    return ArticleText.read(
        typed, particulars, writing, placed -> find(placed, problems), problems);
  }

  /** A body as it is so far, with those of its files that are there. */
  RenderedText body(@Nullable String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    return writing.body(typed, placed -> find(placed, problems), problems);
  }

  @Nullable String cover(@Nullable String typed, List<FieldProblem> problems) {
    String id = TypedText.normalized(typed);
    if (id.isEmpty()) {
      return null;
    }
    if (files.apply(List.of(id)).get(id) instanceof Picture) {
      return id;
    }
    problems.add(FieldProblem.of("cover", "cover.unknown"));
    return null;
  }

  /** The files of a draft as it is so far, by id. */
  Set<String> used(Typed typed) {
    Set<String> used = new TreeSet<>(body(typed.body()).media());
    Optional.ofNullable(cover(typed.cover(), new ArrayList<>())).ifPresent(used::add);
    return used;
  }

  private Map<String, Figure> find(List<Placement> placed, List<FieldProblem> problems) {
    if (placed.size() > MOST) {
      problems.add(new FieldProblem("body", "media.too-many", Map.of("max", MOST)));
      return Map.of();
    }
    Map<String, Figure> found =
        files.apply(placed.stream().map(Placement::id).collect(Collectors.toSet()));
    if (placed.stream().anyMatch(each -> !found.containsKey(each.id()))) {
      problems.add(FieldProblem.of("body", "media.unknown"));
    }
    if (placed.stream().anyMatch(each -> silent(each, found.get(each.id())))) {
      problems.add(FieldProblem.of("body", "media.alternative-missing"));
    }
    return found;
  }

  /** Whoever does not see a picture is told what it shows. */
  private static boolean silent(Placement placement, @Nullable Figure figure) {
    return figure instanceof Picture && placement.alternative().isEmpty();
  }
}
