package dev.shiming.web.service;

/** A thread and one page of its posts. */
public record ThreadView(ThreadRow thread, Listing<PostView> posts) {}
