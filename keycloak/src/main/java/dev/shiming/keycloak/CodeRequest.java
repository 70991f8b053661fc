package dev.shiming.keycloak;

/** Asks account-service to send a code; the browser's address counts for the sending limit. */
record CodeRequest(String phone, String method, String address) {}
