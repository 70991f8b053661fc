package dev.shiming.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Light, dark, or as the reader's device has it. */
@Component
public class Themes {

  public static final String COOKIE = "theme";

  public String of(HttpServletRequest request) {
    var chosen = WebUtils.getCookie(request, COOKIE);
    return chosen != null && ("light".equals(chosen.getValue()) || "dark".equals(chosen.getValue()))
        ? chosen.getValue()
        : "auto";
  }
}
