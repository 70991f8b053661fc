package dev.shiming.stack.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * Passes connections on from a port of this container to a part of the site. The public address of
 * a developer's site begins with {@code localhost}, and in a container that is the container.
 */
final class Tunnel {

  private static final int WAITING = 50;

  private final ServerSocket door;
  private final URI part;

  private Tunnel(ServerSocket door, URI part) {
    this.door = door;
    this.part = part;
  }

  static void open(int port, URI part) {
    try {
      var door = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(new Tunnel(door, part)::accept);
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " cannot be opened", e);
    }
  }

  private void accept() {
    while (true) {
      try {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> pass(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** A part that is away closes the caller's connection, as its own port would. */
  private void pass(Socket caller) {
    try (caller;
        var other = new Socket(part.getHost(), part.getPort())) {
      var answers = Thread.ofVirtual().start(() -> copy(other, caller));
      copy(caller, other);
      answers.join();
    } catch (IOException away) {
      // The caller sees the end of its connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      // One side has hung up; the other one notices by itself.
    }
  }
}
