package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** What everybody may see of a member. */
public final class MemberPage extends SitePage {

  MemberPage(Window window) {
    super(window, "h1");
  }

  public static MemberPage open(Window window, String account) {
    window.open("/members/" + account);
    return new MemberPage(window);
  }

  public String nickname() {
    return window.see("profile").findElement(Window.marked("person")).getText().strip();
  }
}
