import Glibc

extension SigningKey {
  /// Reads the key from a file of 32 bytes that only the user of this process can read.
  ///
  /// - Throws: `SigningKeyFault` when the file is missing, is a link, has another owner, is open to
  ///   group or others, or has another length.
  package static func load(path: String) throws(SigningKeyFault) -> SigningKey {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw fault(opening: path) }
    defer { close(file) }
    try checkPrivacy(of: file, path: path)
    // One byte more than a key has, to see whether the file is longer.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .system(path: path, errno: errno) }
    guard let key = SigningKey(Array(bytes[..<count])) else { throw .damaged(path: path) }
    return key
  }

  /// Makes a new key in a new file that only its owner can read, on disk before this returns.
  ///
  /// - Throws: `SigningKeyFault`; `exists` when there is a file already.
  package static func create(path: String) throws(SigningKeyFault) -> SigningKey {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = open(path, flags, 0o600)
    guard file >= 0 else { throw fault(opening: path) }
    defer { close(file) }
    let key = random()
    // The mask of the process can only have taken rights away; this gives the owner theirs back.
    guard fchmod(file, 0o600) == 0, write(file, key.bytes, size) == size, fsync(file) == 0 else {
      let reason = errno
      unlink(path)
      throw .system(path: path, errno: reason)
    }
    try syncFolder(of: path)
    return key
  }

  private static func checkPrivacy(of file: Int32, path: String) throws(SigningKeyFault) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard status.st_uid == geteuid() else { throw .ownedByAnother(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .openToOthers(path: path) }
  }

  /// Makes the name of a new file as durable as its bytes.
  private static func syncFolder(of path: String) throws(SigningKeyFault) {
    let end = path.lastIndex(of: "/")
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: folder, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(path: folder, errno: errno) }
  }

  private static func fault(opening path: String) -> SigningKeyFault {
    switch errno {
    case ENOENT: .missing(path: path)
    case EEXIST: .exists(path: path)
    case ELOOP, EISDIR, ENXIO: .notAFile(path: path)
    case let reason: .system(path: path, errno: reason)
    }
  }
}
