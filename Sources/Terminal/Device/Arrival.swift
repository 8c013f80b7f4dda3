import Glibc

/// A latch that one thread waits on and any thread sets: what a scripted terminal sleeps on.
///
/// A pipe, so that it needs neither a condition variable nor Foundation.
final class Arrival: Sendable {
  private let reading: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    let made = pipe(&ends)
    precondition(made == 0, "no pipe: too many files are open")
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    Glibc.close(reading)
    Glibc.close(writing)
  }

  /// Sets the latch; a full pipe is set already.
  func signal() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  /// Waits for the latch and opens it again; false when the time is over.
  func wait(milliseconds: Int?) -> Bool {
    var file = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&file, 1, limit) != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(reading, &bytes, bytes.count) > 0 {}
    return true
  }
}
