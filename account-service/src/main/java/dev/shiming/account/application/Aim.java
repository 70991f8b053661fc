package dev.shiming.account.application;

/**
 * What an application asks for, and the official account that it is about.
 *
 * @param account for an opening the application's own id, which becomes the account's
 */
record Aim(Intent intent, String account) {

  boolean opening() {
    return intent == Intent.OPENING;
  }
}
