import CSodium

/// The few cryptographic tools of the desk, all of them libsodium's.
package enum Sodium {
  /// libsodium's own start-up; every function below passes through it.
  private static let isReady = sodium_init() >= 0

  private static func prepare() {
    precondition(isReady, "libsodium could not start: no source of random bytes on this machine")
  }

  /// `count` bytes nobody can guess.
  package static func randomBytes(_ count: Int) -> [UInt8] {
    prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// SHA-256, 32 bytes.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    prepare()
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  /// HMAC-SHA256 (RFC 2104) with a key of 32 bytes; 32 bytes.
  package static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    prepare()
    precondition(key.count == Int(crypto_auth_hmacsha256_KEYBYTES), "an HMAC key has 32 bytes")
    var mac = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    crypto_auth_hmacsha256(&mac, bytes, UInt64(bytes.count), key)
    return mac
  }

  /// Whether two values are equal, in a time that does not depend on where they differ.
  package static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    prepare()
    return a.count == b.count && sodium_memcmp(a, b, a.count) == 0
  }
}

/// SHA-256 over a stream.
package struct SHA256Stream {
  private var state = crypto_hash_sha256_state()

  package init() { crypto_hash_sha256_init(&state) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    crypto_hash_sha256_update(
      &state, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
  }

  /// The digest, 32 bytes; the stream is used up.
  package mutating func finalize() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&state, &digest)
    return digest
  }
}
