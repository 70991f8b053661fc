package dev.shiming.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the CSRF check find its token in a form with a file, of which nobody has read more than the
 * fields in front of the file. Only of somebody signed in is anything read at all.
 */
class FileFormFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Gate.FILE_FORM.matches(request)
        || !(SecurityContextHolder.getContext().getAuthentication()
            instanceof OAuth2AuthenticationToken);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    FileForm form;
    try {
      form = FileForm.read(request);
    } catch (IOException unreadable) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public @Nullable String getParameter(String name) {
            var typed = form.field(name);
            return typed == null ? super.getParameter(name) : typed;
          }
        },
        response);
  }
}
