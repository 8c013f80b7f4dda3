import DeskService
import Foundation
import PaymentProviders
import Registration
import SQLiteDriver

/// A society's database with the keys beside it, open.
struct OpenedSociety {
  let desk: Desk
  let society: Society
  let path: String

  /// Opens the society in a database file.
  init(at path: String, environment: DeskEnvironment = .real) throws {
    // Opening would make an empty database where a name was mistyped.
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("noSociety", ["path": path])
    }
    try self.init(
      driver: SQLiteDriver(path: path), vault: FileVault(folder: FileVault.folder(besides: path)),
      path: path, environment: environment)
  }

  private init(
    driver: SQLiteDriver, vault: FileVault, path: String, environment: DeskEnvironment
  ) throws {
    // The signer signs for the society's provider, which stands in the database.
    let unsigned = try Desk.open(driver: driver, vault: vault, environment: environment)
    guard let society = try unsigned.society() else {
      throw CommandFailure("noSociety", ["path": path])
    }
    self.society = society
    self.path = path
    desk = try Desk.open(
      driver: driver, vault: vault, environment: environment,
      signer: SocietySigner(society.provider, keyFile: Self.signingKey(besides: vault)))
  }

  /// Founds a society in a new database file; what was made goes again when it is refused.
  ///
  /// `syncs`: Whether every commit is on the disk before it counts.
  static func found(
    _ new: NewSociety, at path: String, environment: DeskEnvironment = .real, syncs: Bool = true
  ) throws -> OpenedSociety {
    let keys = FileVault.folder(besides: path)
    for place in [path, keys] where FileManager.default.fileExists(atPath: place) {
      throw CommandFailure("alreadyThere", ["path": place])
    }
    try PrivateFolder.make((path as NSString).deletingLastPathComponent)
    do {
      let driver = try SQLiteDriver(path: path, syncs: syncs)
      let vault = try FileVault.create(folder: keys)
      _ = try Desk.create(driver: driver, vault: vault, environment: environment, society: new)
      _ = try SigningKey.create(path: signingKey(besides: vault))
      return try OpenedSociety(driver: driver, vault: vault, path: path, environment: environment)
    } catch {
      for file in [path, path + "-wal", path + "-shm", path + ".checkpoint", path + ".turn", keys]
      where FileManager.default.fileExists(atPath: file) {
        try FileManager.default.removeItem(atPath: file)
      }
      throw error
    }
  }

  private static func signingKey(besides vault: FileVault) -> String {
    vault.folder + "/redirect.key"
  }
}
