package dev.shiming.web.standin;

import dev.shiming.web.WebApplication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * web in front of the examples, for looking at pages while working on them: the argument is its
 * port, {@code ?as=member} or {@code ?as=moderator} signs in.
 */
@Configuration(proxyBeanMethods = false)
public class ScratchSite {

  public static void main(String[] arguments) {
    var port = Integer.parseInt(arguments[0]);
    var services = StandIn.start(port + 1);
    new SpringApplicationBuilder(WebApplication.class, ScratchSite.class)
        .run(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--spring.kafka.listener.auto-startup=false",
            "--SHIMING_SITE=http://localhost:" + port,
            "--SHIMING_WEB_CLIENT_SECRET=secret",
            "--SHIMING_KEYCLOAK_INTERNAL=" + services.address("realm"),
            "--SHIMING_ACCOUNT_SERVICE=" + services.address("account"),
            "--SHIMING_FORUM_SERVICE=" + services.address("forum"),
            "--SHIMING_COMMENT_SERVICE=" + services.address("comment"));
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> signInByParameter() {
    var filter =
        new FilterRegistrationBean<OncePerRequestFilter>(
            new OncePerRequestFilter() {
              @Override
              protected void doFilterInternal(
                  HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                  throws ServletException, IOException {
                var role = request.getParameter("as");
                if (role != null) {
                  Visitors.enter(request, response, "member", role);
                  response.sendRedirect(request.getRequestURI());
                } else {
                  chain.doFilter(request, response);
                }
              }
            });
    filter.setOrder(-300);
    return filter;
  }
}
