package dev.shiming.account.notice;

import java.util.List;

/** Asked of the module that knows them: the people to whom a notice to an account goes. */
public interface Addressees {

  /** Whoever answers for the account; empty where it is a person's own. */
  List<String> of(String account);
}
