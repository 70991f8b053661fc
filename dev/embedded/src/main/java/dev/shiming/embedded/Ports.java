package dev.shiming.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Looks at the ports of this machine's loopback address. */
public final class Ports {

  private static final int ANSWER_WITHIN_MS = 500;

  private Ports() {}

  /** A port that was free a moment ago. */
  public static int anyFree() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailure("No port is free", e);
    }
  }

  /** True when nobody listens there, on any address of this machine. */
  public static boolean isFree(int port) {
    if (answers(port)) {
      return false;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException occupied) {
      return false;
    }
  }

  /** True when somebody accepts connections on the loopback address. */
  public static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN_MS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}
