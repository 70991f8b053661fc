package dev.shiming.forum.thread;

/** The thread that a post stands in. */
public record ThreadTitle(long id, String title) {}
