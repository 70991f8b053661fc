package dev.shiming.forum.article;

import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Subject;
import dev.shiming.moderation.screening.Screened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores an article with all that follows: its versions, its facts and, where it waits, a case. */
@Component
class Shelf {

  private final Articles articles;
  private final Revisions revisions;
  private final ShownMedia media;
  private final ArticleFacts facts;
  private final Cases cases;

  Shelf(Articles articles, Revisions revisions, ShownMedia media, ArticleFacts facts, Cases cases) {
    this.articles = articles;
    this.revisions = revisions;
    this.media = media;
    this.facts = facts;
    this.cases = cases;
  }

  /** A new text, of a new article or in the place of an older text. */
  Article put(Article article, boolean wasVisible, @Nullable String note, Screened screened) {
    Article stored = articles.save(article);
    revisions.keep(stored, note);
    media.keep(stored);
    facts.changed(stored, wasVisible);
    if (!stored.visible()) {
      cases.open(
          "held-article",
          new Subject(ArticleDecisions.ARTICLE, Long.toString(stored.id())),
          stored.snapshot(note),
          screened.evidence());
    }
    return stored;
  }

  /** The same text in another state. */
  void changed(Article article, boolean wasVisible) {
    Article stored = articles.save(article);
    if (stored.visible() && !wasVisible) {
      revisions.shown(stored);
    }
    facts.changed(stored, wasVisible);
  }
}
