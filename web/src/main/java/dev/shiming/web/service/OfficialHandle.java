package dev.shiming.web.service;

/** Where an author has its card. */
public record OfficialHandle(String handle) {}
