package import Registration

/// A society's desk over one database: opened once a process, logged on to by staff.
///
/// Nothing here reads or writes people; that takes a ``DeskSession``.
package final class Desk: Sendable {
  let driver: any SQLDriver
  let vault: any Vault
  package let environment: DeskEnvironment
  let passwordHash: PasswordHash
  let signer: (any RedirectSigner)?

  private init(
    driver: any SQLDriver, vault: any Vault, environment: DeskEnvironment,
    passwordHash: PasswordHash, signer: (any RedirectSigner)?
  ) {
    self.driver = driver
    self.vault = vault
    self.environment = environment
    self.passwordHash = passwordHash
    self.signer = signer
  }

  /// Opens a society's database and brings its schema up to date.
  ///
  /// `signer`: Makes redirect addresses; without one a hand-off is refused with the
  ///   reason.
  package static func open(
    driver: any SQLDriver, vault: any Vault, environment: DeskEnvironment,
    passwordHash: PasswordHash = .owasp, signer: (any RedirectSigner)? = nil
  ) throws -> Desk {
    try Schema.migrate(driver, at: environment.now())
    let desk = Desk(
      driver: driver, vault: vault, environment: environment, passwordHash: passwordHash,
      signer: signer)
    try desk.repeatErasures()
    return desk
  }

  /// Founds a society in an empty database: its name, purposes, notices and first supervisor.
  package static func create(
    driver: any SQLDriver, vault: any Vault, environment: DeskEnvironment, society: NewSociety,
    passwordHash: PasswordHash = .owasp, signer: (any RedirectSigner)? = nil
  ) throws -> Desk {
    let desk = try open(
      driver: driver, vault: vault, environment: environment, passwordHash: passwordHash,
      signer: signer)
    try desk.found(society)
    return desk
  }

  /// The society, or nil while none has been founded in this database.
  package func society() throws -> Society? {
    try driver.read { try Society.read($0) }
  }

  /// A number that changes when another process has changed something.
  package func changeToken() throws -> Int64 { try driver.changeToken() }

  /// Work for a quiet moment: folds the write-ahead log, drops drafts past their time.
  package func tidy() throws {
    let now = environment.now().milliseconds
    _ = try driver.write { try $0.run(DraftSQL.dropExpired, [.int(now)]) }
    try driver.checkpoint()
  }

  /// What went wrong with the files beside the database, if anything.
  package var vaultFault: VaultFault? { vault.lastFault }

  /// The station of this name, made when it is new.
  func station(named name: String, _ tx: any SQLWriter) throws -> Station {
    if let id = try tx.first(StationSQL.byName, [.text(name)], { $0.int(0) }) {
      return Station(id: id, name: name)
    }
    let id = try tx.insert(
      StationSQL.insert, [.text(name), .int(environment.now().milliseconds)])
    return Station(id: id, name: name)
  }

  func chain(_ station: Station) -> AuditChain {
    AuditChain(station: station.id, environment: environment, vault: vault)
  }

  /// A random reference that no row has yet.
  func newReference(_ kind: Reference.Kind) -> String {
    Reference.random(kind, bytes: environment.randomBytes).description
  }
}

/// One place at which staff work; each keeps its own audit chain.
package struct Station: Equatable, Sendable {
  package let id: Int64
  package let name: String
}
