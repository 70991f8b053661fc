package dev.shiming.keycloak;

/**
 * Asks account-service to send a code; the browser's address counts for the sending limit.
 *
 * @param held whether it goes to the phone that a member has so far
 */
record CodeRequest(String phone, String method, String address, boolean held) {}
