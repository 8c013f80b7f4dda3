import Foundation
package import Registration
import Synchronization

/// A private folder beside the database: `audit.key`, and one file of 40 bytes a station with the
/// number and MAC of its last audit row.
package final class FileVault: Vault {
  package let auditKey: [UInt8]
  /// The folder, for the keys of others (the redirect signer's).
  package let folder: String
  private let openHeads = Mutex<[Int64: Int32]>([:])
  private let fault = Mutex<VaultFault?>(nil)

  /// Where the vault of a database file lies.
  package static func folder(besides database: String) -> String { database + ".keys" }

  /// Makes the folder and a new key.
  package static func create(folder: String) throws(VaultFault) -> FileVault {
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw .system(path: folder, errno: errno)
    }
    let path = folder + "/audit.key"
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(path: path, errno: errno) }
    defer { close(descriptor) }
    let key = Sodium.randomBytes(32)
    guard write(descriptor, key, key.count) == key.count, fsync(descriptor) == 0 else {
      throw .system(path: path, errno: errno)
    }
    return try FileVault(folder: folder)
  }

  /// Opens a folder made before.
  package init(folder: String) throws(VaultFault) {
    self.folder = folder
    let path = folder + "/audit.key"
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT ? .missing(path: folder) : .system(path: path, errno: errno)
    }
    guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
    guard let key = FileManager.default.contents(atPath: path), key.count == 32 else {
      throw .damaged(path: path)
    }
    auditKey = [UInt8](key)
  }

  package var lastFault: VaultFault? { fault.withLock { $0 } }

  package func heads() throws(VaultFault) -> [Int64: AuditHead] {
    var heads: [Int64: AuditHead] = [:]
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .missing(path: folder)
    }
    for name in names where name.hasSuffix(".head") {
      let path = "\(folder)/\(name)"
      guard let station = Int64(name.dropLast(5)),
        let data = FileManager.default.contents(atPath: path),
        let head = Self.decode([UInt8](data))
      else { throw .damaged(path: path) }
      heads[station] = head
    }
    return heads
  }

  package func note(_ head: AuditHead, station: Int64) {
    let path = "\(folder)/\(station).head"
    let failed: Int32? = openHeads.withLock { descriptors in
      let descriptor =
        descriptors[station] ?? open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return errno }
      descriptors[station] = descriptor
      // Two desks may share a station's name: the later row wins, whoever comes last.
      flock(descriptor, LOCK_EX)
      defer { flock(descriptor, LOCK_UN) }
      var old = [UInt8](repeating: 0, count: 40)
      if pread(descriptor, &old, 40, 0) == 40, let known = Self.decode(old),
        known.sequence >= head.sequence
      {
        return nil
      }
      let bytes = Self.encode(head)
      return pwrite(descriptor, bytes, bytes.count, 0) == bytes.count ? nil : errno
    }
    fault.withLock { $0 = failed.map { .system(path: path, errno: $0) } }
  }

  private static func encode(_ head: AuditHead) -> [UInt8] {
    withUnsafeBytes(of: head.sequence.bigEndian) { Array($0) } + head.mac
  }

  private static func decode(_ bytes: [UInt8]) -> AuditHead? {
    guard bytes.count == 40 else { return nil }
    let sequence = bytes[0..<8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return AuditHead(sequence: sequence, mac: Array(bytes[8...]))
  }

  deinit {
    openHeads.withLock { for descriptor in $0.values { close(descriptor) } }
  }
}
