package dev.shiming.web.reader;

import dev.shiming.web.SiteSettings;
import dev.shiming.web.service.ArticleRow;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says of an article's page whether opening it is reading, and at which address it is shared. */
@Component
public class Opening {

  private final OwnPeople ownPeople;
  private final SiteSettings settings;

  Opening(OwnPeople ownPeople, SiteSettings settings) {
    this.ownPeople = ownPeople;
    this.settings = settings;
  }

  /** To be asked where the page is made; a page without its article is no reading either. */
  public void of(@Nullable ArticleRow article, HttpServletRequest request, Model model) {
    if (article == null || ownPeople.own(article.author().id())) {
      Visits.passOver(request);
    }
    if (article != null) {
      model.addAttribute("shareAddress", settings.site() + "/articles/" + article.id());
    }
  }
}
