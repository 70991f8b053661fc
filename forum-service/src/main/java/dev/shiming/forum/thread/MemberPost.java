package dev.shiming.forum.thread;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A post among all of its author, with the thread it stands in. */
public record MemberPost(@JsonUnwrapped PostView post, ThreadTitle thread) {}
