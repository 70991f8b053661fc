package dev.shiming.web.reader;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * For which accounts the member of this session works. It is learned where the studio asks for it
 * anyway, and never asked for to count: whoever has not been to the studio counts as a reader.
 */
@Component
public class OwnPeople {

  private static final String ACCOUNTS = "shiming.own-accounts";

  /** Keeps what the studio was told, in the member's session. */
  public void worksFor(Collection<String> accounts) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(ACCOUNTS, Set.copyOf(accounts), RequestAttributes.SCOPE_SESSION);
  }

  /** Whether the member of this request is known to work for the account. */
  public boolean own(String account) {
    return RequestContextHolder.currentRequestAttributes()
                .getAttribute(ACCOUNTS, RequestAttributes.SCOPE_SESSION)
            instanceof Set<?> accounts
        && accounts.contains(account);
  }
}
