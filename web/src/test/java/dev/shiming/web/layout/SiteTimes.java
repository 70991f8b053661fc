package dev.shiming.web.layout;

import dev.shiming.web.SiteSettings;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;

/** The site's times without a site. */
public final class SiteTimes {

  private SiteTimes() {}

  public static Times by(Clock clock) {
    var nowhere = URI.create("http://localhost");
    return new Times(
        new SiteSettings(
            nowhere,
            nowhere,
            nowhere,
            nowhere,
            "web",
            "secret",
            ZoneId.of("Asia/Shanghai"),
            new SiteSettings.Operator("", "", "", "", "")),
        clock);
  }
}
