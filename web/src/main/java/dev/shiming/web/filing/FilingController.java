package dev.shiming.web.filing;

import dev.shiming.web.download.Downloads;
import dev.shiming.web.official.Wanted;
import dev.shiming.web.service.Figures;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.Part;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who runs which official account, to look at and to take away. A file is sent while it is read, a
 * page at a time. One that a service breaks off ends in the middle: its connection is cut, and its
 * last line or its end is missing.
 */
@Controller
@RequestMapping("/console")
class FilingController {

  private static final int SHOWN = 30;

  private final Filing filing;
  private final FilingTable table;
  private final FilingDocument document;
  private final Downloads downloads;

  FilingController(Filing filing, FilingTable table, FilingDocument document, Downloads downloads) {
    this.filing = filing;
    this.table = table;
    this.document = document;
    this.downloads = downloads;
  }

  @GetMapping("/official")
  String list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var wanted = Wanted.of(null, kind, category);
    var rows = Part.of("account", () -> filing.rows(wanted, after, SHOWN));
    var listed = rows.value();
    Part<Map<String, Figures>> figures =
        listed == null
            ? new Part<>(Map.of(), null)
            : Part.around("forum", () -> filing.figures(listed.items()));
    model
        .addAttribute("wanted", wanted)
        .addAttribute("rows", rows)
        .addAttribute("figures", figures)
        .addAttribute("kinds", Wanted.KINDS)
        .addAttribute("categories", Wanted.CATEGORIES)
        .addAttribute("firstPage", after == null);
    return "filing/filing";
  }

  @GetMapping("/official.csv")
  void table(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var pages = pages(kind, category);
    var made = downloads.now();
    table.write(pages, made, locale, downloads.csv("official-accounts", response));
  }

  @GetMapping("/official.json")
  void document(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      HttpServletResponse response)
      throws IOException {
    var pages = pages(kind, category);
    var made = downloads.now();
    downloads.begin("official-accounts.json", "application/json", response);
    document.write(pages, made, response.getWriter());
  }

  /**
   * The first page is read before a file begins, so that a service that is away has its own page.
   */
  private Pages pages(@Nullable String kind, @Nullable String category) {
    var wanted = Wanted.of(null, kind, category);
    Listing<Filed> first = filing.page(wanted, null);
    return new Pages(wanted, first, after -> filing.page(wanted, after));
  }
}
