package dev.shiming.web.cache;

import dev.shiming.web.service.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page was made from, so that a fact about any of it drops the page. */
public final class PageTags {

  private static final String ATTRIBUTE = PageTags.class.getName();

  private final Set<String> tags = new HashSet<>();
  private boolean incomplete;

  private PageTags() {}

  /** The tags of the page that is being made. */
  public static PageTags of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof PageTags known) {
      return known;
    }
    var fresh = new PageTags();
    request.setAttribute(ATTRIBUTE, fresh);
    return fresh;
  }

  /** Tags of something that is no page by itself. */
  static PageTags none() {
    return new PageTags();
  }

  public PageTags add(String tag) {
    tags.add(tag);
    return this;
  }

  public PageTags add(@Nullable Person person) {
    if (person != null) {
      tags.add("member:" + person.id());
    }
    return this;
  }

  /** A page with a gap is shown but never kept, and an older whole one is preferred to it. */
  public void incomplete() {
    incomplete = true;
  }

  boolean whole() {
    return !incomplete;
  }

  Set<String> tags() {
    return Set.copyOf(tags);
  }
}
