package dev.shiming.forum.thread;

import dev.shiming.forum.board.BoardView;
import java.util.List;

/** A board with its newest threads. */
public record LatestThreads(BoardView board, List<ThreadRow> latest) {}
