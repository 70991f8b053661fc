package dev.shiming.account.vault;

/** A value as the index knows it: which key, and what the key makes of it (64 hex digits). */
public record KeyedMac(int keyId, String hex) {}
