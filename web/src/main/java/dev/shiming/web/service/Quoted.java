package dev.shiming.web.service;

/** The beginning of a text that another one answers. */
public record Quoted(long id, Person author, String excerpt) {}
