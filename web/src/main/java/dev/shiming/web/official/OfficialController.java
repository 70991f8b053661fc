package dev.shiming.web.official;

import dev.shiming.web.cache.PageTags;
import dev.shiming.web.cache.PublicParts;
import dev.shiming.web.service.OfficialCard;
import dev.shiming.web.service.OfficialRules;
import dev.shiming.web.service.Officials;
import dev.shiming.web.service.Part;
import jakarta.servlet.http.HttpServletRequest;
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

  private final Officials officials;
  private final PublicParts parts;

  OfficialController(Officials officials, PublicParts parts) {
    this.officials = officials;
    this.parts = parts;
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
    PageTags.of(request).add(card.account());
    model.addAttribute("card", card);
    return "official/card";
  }
}
