import CSodium

/// Passwords as Argon2id hashes in PHC form.
///
/// The cost is OWASP's first choice: 19 MiB and two passes (Password Storage Cheat Sheet). A hash
/// made at another cost still verifies, and is made anew at the next log-on.
package struct PasswordHash: Sendable {
  package let passes: UInt64
  package let memoryBytes: Int

  /// Passes over the memory, and its size in bytes.
  package init(passes: UInt64, memoryBytes: Int) {
    self.passes = passes
    self.memoryBytes = memoryBytes
  }

  package static let owasp = PasswordHash(passes: 2, memoryBytes: 19_456 * 1_024)
  /// The least libsodium allows: for tests that log on a thousand times.
  package static let cheapest = PasswordHash(passes: 1, memoryBytes: 8_192)

  /// The hash of a password, or nil when the memory for it cannot be had.
  package func hash(_ password: String) -> String? {
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let result = password.withCString {
      crypto_pwhash_str_alg(
        &text, $0, UInt64(password.utf8.count), passes, memoryBytes,
        crypto_pwhash_ALG_ARGON2ID13)
    }
    guard result == 0 else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the password fits the hash; takes as long as making one.
  package static func verify(_ password: String, against hash: String) -> Bool {
    password.withCString { typed in
      hash.withCString { crypto_pwhash_str_verify($0, typed, UInt64(password.utf8.count)) == 0 }
    }
  }

  /// Whether the hash was made at another cost than this one.
  package func isOutdated(_ hash: String) -> Bool {
    hash.withCString { crypto_pwhash_str_needs_rehash($0, passes, memoryBytes) != 0 }
  }
}
