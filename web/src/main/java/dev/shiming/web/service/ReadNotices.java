package dev.shiming.web.service;

/** Up to which notice, the newest that was shown, a member has read. */
public record ReadNotices(String upTo) {}
