package dev.shiming.account.official.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.util.MultiValueMap;

/**
 * A form that is read from the body itself: Tomcat, asked for parameters, logs the values of those
 * that it cannot decode.
 */
final class QuietForm {

  private static final FormHttpMessageConverter FORMS = new FormHttpMessageConverter();

  private QuietForm() {}

  static MultiValueMap<String, String> read(InputStream body) throws IOException {
    return FORMS.read(null, new Body(body));
  }

  private record Body(InputStream body) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return body;
    }

    @Override
    public HttpHeaders getHeaders() {
      return HttpHeaders.EMPTY;
    }
  }
}
