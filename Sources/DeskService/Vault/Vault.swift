package import Registration

/// What is kept outside the database, so that the database alone cannot be rewritten unseen: the
/// key of the audit chain and the last row of each station's chain.
package protocol Vault: AnyObject, Sendable {
  /// 32 bytes, known to this machine's desks only.
  var auditKey: [UInt8] { get }

  /// The last row of each chain that was seen here, by station.
  func heads() throws(VaultFault) -> [Int64: AuditHead]

  /// Notes a chain's last row after its commit. A failure shows in ``lastFault``; the row itself
  /// is safe in the database.
  func note(_ head: AuditHead, station: Int64)

  /// The subject keys of everybody who was ever erased, in the order of erasure: repeated after a
  /// database from before is put back.
  func erasedSubjects() throws(VaultFault) -> [[UInt8]]

  /// Adds to ``erasedSubjects()``, on the disk when this returns.
  func noteErased(_ subjectKeys: [[UInt8]]) throws(VaultFault)

  /// Keeps sealed bytes until a proof has been made; nil takes them away.
  func keepSealed(_ bytes: [UInt8]?, named name: String) throws(VaultFault)

  /// What is kept under the name.
  func sealed(named name: String) throws(VaultFault) -> [UInt8]?

  /// What went wrong with the last ``note(_:station:)``, until one succeeds.
  var lastFault: VaultFault? { get }
}

/// Why the files beside the database cannot be used.
package enum VaultFault: Error, Equatable, Sendable {
  /// The database is there and its key folder is not: it was copied without it.
  case missing(path: String)
  /// Others can read a file that holds a key.
  case readableByOthers(path: String)
  /// The file has not the shape it was written in.
  case damaged(path: String)
  /// The system's error number and what was tried.
  case system(path: String, errno: Int32)

  package var code: String {
    switch self {
    case .missing: "vault.missing"
    case .readableByOthers: "vault.readableByOthers"
    case .damaged: "vault.damaged"
    case .system: "vault.system"
    }
  }
}
