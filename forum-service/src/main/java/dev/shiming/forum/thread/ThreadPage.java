package dev.shiming.forum.thread;

import dev.shiming.kit.page.Page;

/** A thread and one page of its posts. */
public record ThreadPage(ThreadRow thread, Page<PostView> posts) {}
