package dev.shiming.forum.board.web;

import dev.shiming.forum.board.BoardQueries;
import dev.shiming.forum.board.BoardView;
import dev.shiming.forum.board.Founding;
import dev.shiming.forum.board.Founding.Founded;
import dev.shiming.forum.board.NewBoard;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.AdministratorOnly;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of boards, and new ones. */
@RestController
class BoardController {

  private final BoardQueries boards;
  private final Founding founding;

  BoardController(BoardQueries boards, Founding founding) {
    this.boards = boards;
    this.founding = founding;
  }

  @Anyone
  @GetMapping("/api/boards")
  Page<BoardView> boards() {
    return new Page<>(boards.all(), null);
  }

  @AdministratorOnly
  @PostMapping("/api/boards")
  @ResponseStatus(HttpStatus.CREATED)
  Founded found(@RequestBody NewBoard board) {
    return founding.found(Viewer.current().member(), board);
  }
}
