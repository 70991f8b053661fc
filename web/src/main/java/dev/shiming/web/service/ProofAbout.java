package dev.shiming.web.service;

/** What a file is about: the organisation, or the domain of a credential. */
public record ProofAbout(String about) {}
