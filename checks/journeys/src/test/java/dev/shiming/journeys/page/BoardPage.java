package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** The threads of a board. */
public final class BoardPage extends ThreadRowsPage {

  BoardPage(Window window) {
    super(window, "[data-test='board-name']");
  }

  public static BoardPage open(Window window, String slug) {
    window.open("/boards/" + slug);
    return new BoardPage(window);
  }

  public String name() {
    return window.see("board-name").getText();
  }

  public ComposePage compose() {
    window.follow(window.see("new-thread"));
    return new ComposePage(window);
  }

  /** Asks for the form without being signed in. */
  public LoginPage composeAsStranger() {
    window.follow(window.see("new-thread"));
    return new LoginPage(window);
  }
}
