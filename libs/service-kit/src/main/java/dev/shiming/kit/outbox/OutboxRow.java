package dev.shiming.kit.outbox;

/** A fact that waits to leave. */
record OutboxRow(long id, String topic, String factKey, String body) {}
