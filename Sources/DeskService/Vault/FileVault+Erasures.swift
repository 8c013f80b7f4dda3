import Foundation

extension FileVault {
  /// 16 bytes a person, only ever added to.
  private var ledger: String { folder + "/erased" }
  private static let keySize = 16

  package func erasedSubjects() throws(VaultFault) -> [[UInt8]] {
    guard let data = FileManager.default.contents(atPath: ledger) else {
      guard !FileManager.default.fileExists(atPath: ledger) else {
        throw .system(path: ledger, errno: errno)
      }
      return []
    }
    let bytes = [UInt8](data)
    // A line that was cut off by a failure was never acted on: the commit comes after it.
    return stride(from: 0, through: bytes.count - Self.keySize, by: Self.keySize).map {
      Array(bytes[$0..<$0 + Self.keySize])
    }
  }

  package func noteErased(_ subjectKeys: [[UInt8]]) throws(VaultFault) {
    let descriptor = open(ledger, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(path: ledger, errno: errno) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw .system(path: ledger, errno: errno) }
    // Behind the last whole key: what a failure cut off is written over.
    let end = lseek(descriptor, 0, SEEK_END) / off_t(Self.keySize) * off_t(Self.keySize)
    let bytes = subjectKeys.flatMap { $0 }
    guard pwrite(descriptor, bytes, bytes.count, end) == bytes.count, fsync(descriptor) == 0 else {
      throw .system(path: ledger, errno: errno)
    }
  }

  package func keepSealed(_ bytes: [UInt8]?, named name: String) throws(VaultFault) {
    let path = "\(folder)/\(name).sealed"
    guard let bytes else {
      guard unlink(path) == 0 || errno == ENOENT else { throw .system(path: path, errno: errno) }
      return
    }
    let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(path: path, errno: errno) }
    defer { close(descriptor) }
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw .system(path: path, errno: errno)
    }
  }

  package func sealed(named name: String) throws(VaultFault) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name).sealed").map { [UInt8]($0) }
  }
}
