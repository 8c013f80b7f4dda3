import Foundation

/// Files that only their owner may read.
enum PrivateFile {
  /// Makes sure the file exists with mode 0600, and its folder with 0700 when it is made here.
  static func create(_ path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    // Only ever before SQLite opens it: closing a second descriptor would drop SQLite's locks.
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    close(descriptor)
  }
}

/// Of several desks on one file, the holder of this lock folds the write-ahead log.
final class CheckpointLock: Sendable {
  private let descriptor: Int32
  /// Whether this process held the lock when it opened the file.
  let isHeld: Bool

  init(path: String) throws {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Takes the lock when its holder has gone.
  func take() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  deinit { close(descriptor) }
}
