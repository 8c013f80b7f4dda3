import Foundation
import PaymentProviders
import Registration
import Testing

@Suite("Signing keys on disk")
struct SigningKeyTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String = "link.key") -> String { folder.appending(path: name).path }

  private func remove() throws { try FileManager.default.removeItem(at: folder) }

  private func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test("a new key is private to its owner, and reads back as the same key")
  func createAndLoad() throws {
    defer { #expect(throws: Never.self) { try remove() } }
    let made = try SigningKey.create(path: path())
    let read = try SigningKey.load(path: path())
    let attributes = try FileManager.default.attributesOfItem(atPath: path())
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == 32)
    let request = RedirectRequest(
      reference: try #require(Reference(kind: .payment, number: 0)).description, payee: "SCR",
      amount: Money(minorUnits: 1, currency: try #require(Currency("EUR"))), description: "",
      expiresAt: Instant(milliseconds: 1_000_000))
    let one = try LinkSigner(host: "pay.example.org", payee: "SCR", key: made)
    let other = try LinkSigner(host: "pay.example.org", payee: "SCR", key: read)
    #expect(try one.address(for: request) == other.address(for: request))
  }

  @Test("a key is never written over")
  func exists() throws {
    defer { #expect(throws: Never.self) { try remove() } }
    _ = try SigningKey.create(path: path())
    #expect(throws: SigningKeyFault.exists(path: path())) { try SigningKey.create(path: path()) }
  }

  @Test(
    "a key that group or others may touch is refused",
    arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o644])
  func openToOthers(mode: Int) throws {
    defer { #expect(throws: Never.self) { try remove() } }
    _ = try SigningKey.create(path: path())
    try setMode(mode, path())
    #expect(throws: SigningKeyFault.openToOthers(path: path())) {
      try SigningKey.load(path: path())
    }
  }

  @Test("a file of another length is refused", arguments: [0, 31, 33, 64])
  func damaged(length: Int) throws {
    defer { #expect(throws: Never.self) { try remove() } }
    try Data(count: length).write(to: folder.appending(path: "link.key"))
    try setMode(0o600, path())
    #expect(throws: SigningKeyFault.damaged(path: path())) { try SigningKey.load(path: path()) }
  }

  @Test("a link, a folder and nothing at all are refused")
  func notFiles() throws {
    defer { #expect(throws: Never.self) { try remove() } }
    _ = try SigningKey.create(path: path())
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: path())
    #expect(throws: SigningKeyFault.notAFile(path: path("link"))) {
      try SigningKey.load(path: path("link"))
    }
    #expect(throws: SigningKeyFault.notAFile(path: folder.path)) {
      try SigningKey.load(path: folder.path)
    }
    #expect(throws: SigningKeyFault.missing(path: path("none"))) {
      try SigningKey.load(path: path("none"))
    }
    #expect(throws: SigningKeyFault.missing(path: path("none/key"))) {
      try SigningKey.create(path: path("none/key"))
    }
  }

  @Test("another's key is refused", .enabled(if: getuid() == 0, "only root can give a file away"))
  func ownedByAnother() throws {
    defer { #expect(throws: Never.self) { try remove() } }
    _ = try SigningKey.create(path: path())
    #expect(chown(path(), 65_534, 65_534) == 0)
    #expect(throws: SigningKeyFault.ownedByAnother(path: path())) {
      try SigningKey.load(path: path())
    }
  }

  @Test("printing a key in any way shows none of it")
  func hidden() throws {
    let key = try #require(SigningKey([UInt8](repeating: 0xAB, count: 32)))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), String(describing: [key]), dumped] {
      #expect(!text.contains("171") && !text.lowercased().contains("ab"))
    }
  }
}
