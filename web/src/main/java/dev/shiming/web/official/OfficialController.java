package dev.shiming.web.official;

import dev.shiming.web.cache.PageTags;
import dev.shiming.web.cache.PublicParts;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.OfficialCard;
import dev.shiming.web.service.OfficialRules;
import dev.shiming.web.service.Officials;
import dev.shiming.web.service.Part;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who speaks here officially, and what was checked about them. */
@Controller
@RequestMapping("/official")
class OfficialController {

  private static final int NEWEST = 5;

  private final Officials officials;
  private final Forum forum;
  private final Follows follows;
  private final PublicParts parts;
  private final AtOnce atOnce;

  OfficialController(
      Officials officials, Forum forum, Follows follows, PublicParts parts, AtOnce atOnce) {
    this.officials = officials;
    this.forum = forum;
    this.follows = follows;
    this.parts = parts;
    this.atOnce = atOnce;
  }

  @GetMapping
  String directory(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    var wanted = Wanted.of(q, kind, category);
    var found =
        Part.of(
            "account",
            () -> officials.directory(wanted.q(), wanted.kind(), wanted.category(), after));
    var tags = PageTags.of(request);
    var listing = found.value();
    if (listing == null) {
      tags.incomplete();
    } else {
      listing.items().forEach(row -> tags.add(row.account()));
    }
    model
        .addAttribute("wanted", wanted)
        .addAttribute("found", found)
        .addAttribute("kinds", Wanted.KINDS)
        .addAttribute("categories", Wanted.CATEGORIES)
        .addAttribute("firstPage", after == null);
    return "official/directory";
  }

  /** The numbers are those that account-service goes by. */
  @GetMapping("/rules")
  String rules(HttpServletRequest request, Model model) {
    var rules =
        parts
            .ask(
                "account",
                "official-rules",
                OfficialRules.class,
                officials::rules,
                (numbers, tags) -> {})
            .part();
    if (!rules.present()) {
      PageTags.of(request).incomplete();
    }
    model.addAttribute("rules", rules);
    return "official/rules";
  }

  @GetMapping("/{handle:[a-z][a-z0-9-]{2,29}}")
  String card(@PathVariable String handle, HttpServletRequest request, Model model) {
    var card =
        parts
            .ask(
                "account",
                "official:" + handle,
                OfficialCard.class,
                () -> officials.card(handle),
                (shown, tags) -> tags.add(shown.account()))
            .whole();
    var account = card.account().id();
    var askedFollow = follows.ask(account);
    var articles =
        atOnce
            .ask("forum", () -> forum.articlesOf(account, NEWEST))
            .part(unknown -> new Listing<>(List.of(), null));
    var tags = PageTags.of(request).add(card.account());
    var newest = articles.value();
    if (newest == null) {
      tags.incomplete();
    } else {
      newest.items().forEach(row -> tags.add("article:" + row.id()));
    }
    model
        .addAttribute("card", card)
        .addAttribute("feed", "/official/" + handle + "/feed.xml")
        .addAttribute("follow", follows.shown(askedFollow))
        .addAttribute("articles", articles);
    return "official/card";
  }
}
