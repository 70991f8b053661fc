package dev.shiming.forum.board;

import org.springframework.data.repository.Repository;

/** Where boards are kept. */
interface Boards extends Repository<Board, Long> {

  Board save(Board board);
}
