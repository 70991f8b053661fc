package dev.shiming.web.compose;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The request in which somebody acts, and what answers it. */
public record Turn(
    Locale locale, HttpServletResponse response, RedirectAttributes after, Model model) {}
