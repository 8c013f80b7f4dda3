/// The secret of 32 bytes that signs redirect addresses.
///
/// Its description never shows it, so that it cannot reach a log by accident.
package struct SigningKey: Sendable {
  /// Bytes in a key.
  package static let size = 32

  let bytes: [UInt8]

  /// A key from its bytes, nil unless there are exactly 32.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = bytes
  }

  /// A new key that nobody can guess.
  package static func random() -> SigningKey { SigningKey(filled: Sodium.randomBytes(size)) }

  private init(filled bytes: [UInt8]) {
    precondition(bytes.count == Self.size, "a signing key has 32 bytes")
    self.bytes = bytes
  }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "SigningKey(hidden)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Why a key file is not used or not made.
package enum SigningKeyFault: Error, Equatable, Sendable {
  /// There is no file.
  case missing(path: String)
  /// There is a file already; a key is never written over.
  case exists(path: String)
  /// It is a link, a folder or a device.
  case notAFile(path: String)
  /// Somebody else owns it.
  case ownedByAnother(path: String)
  /// Group or others may read, write or run it.
  case openToOthers(path: String)
  /// It does not hold 32 bytes.
  case damaged(path: String)
  /// The system refused.
  case system(path: String, errno: Int32)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .missing: "signingKey.missing"
    case .exists: "signingKey.exists"
    case .notAFile: "signingKey.notAFile"
    case .ownedByAnother: "signingKey.ownedByAnother"
    case .openToOthers: "signingKey.openToOthers"
    case .damaged: "signingKey.damaged"
    case .system: "signingKey.system"
    }
  }
}
