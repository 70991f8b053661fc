package dev.shiming.kit.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The other end of a request: address and port as a trusted proxy hands them on, and the program's
 * name.
 */
public record Client(String address, int port, String agent) {

  private static final Pattern FOR =
      Pattern.compile("(?i)for=\"?(\\[[0-9a-f:.]+]|[0-9.]+)(?::(\\d{1,5}))?\"?");
  private static final int AGENT_MAX = 200;
  private static final int PORT_MAX = 65_535;

  static Client of(HttpServletRequest request, TrustedProxies proxies) {
    String agent = shortened(request.getHeader("User-Agent"));
    String forwarded = request.getHeader("Forwarded");
    if (forwarded != null && proxies.trust(request.getRemoteAddr())) {
      Matcher matcher = FOR.matcher(forwarded);
      if (matcher.find()) {
        String port = matcher.group(2);
        return new Client(bare(matcher.group(1)), port == null ? 0 : Integer.parseInt(port), agent);
      }
    }
    return new Client(request.getRemoteAddr(), request.getRemotePort(), agent);
  }

  /**
   * What a caller that is not the client says of it.
   *
   * @param port 0 where it is unknown; what is no port counts as unknown
   */
  public static Client handedOn(String address, @Nullable Integer port, @Nullable String agent) {
    int known = port != null && port > 0 && port <= PORT_MAX ? port : 0;
    return new Client(address, known, shortened(agent));
  }

  private static String bare(String address) {
    return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
  }

  private static String shortened(@Nullable String agent) {
    if (agent == null) {
      return "";
    }
    return agent.length() <= AGENT_MAX ? agent : agent.substring(0, AGENT_MAX);
  }
}
