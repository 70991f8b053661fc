package dev.shiming.web.service;

/** A board and one page of its threads. */
public record BoardView(Board board, Listing<ThreadRow> threads) {}
