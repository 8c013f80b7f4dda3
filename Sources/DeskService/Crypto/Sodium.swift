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

extension Sodium {
  /// The bytes sealed under a new key of 32 bytes that opens them and nothing else.
  package static func seal(_ bytes: [UInt8]) -> (sealed: [UInt8], key: [UInt8]) {
    let key = randomBytes(Int(crypto_secretbox_KEYBYTES))
    let nonce = randomBytes(Int(crypto_secretbox_NONCEBYTES))
    var box = [UInt8](repeating: 0, count: bytes.count + Int(crypto_secretbox_MACBYTES))
    crypto_secretbox_easy(&box, bytes, UInt64(bytes.count), nonce, key)
    return (nonce + box, key)
  }

  /// What was sealed; nil when the key does not fit or a byte was changed.
  package static func open(_ sealed: [UInt8], key: [UInt8]) -> [UInt8]? {
    let head = Int(crypto_secretbox_NONCEBYTES)
    let overhead = head + Int(crypto_secretbox_MACBYTES)
    guard sealed.count >= overhead, key.count == Int(crypto_secretbox_KEYBYTES) else { return nil }
    let box = Array(sealed[head...])
    var bytes = [UInt8](repeating: 0, count: sealed.count - overhead)
    let nonce = Array(sealed[..<head])
    guard crypto_secretbox_open_easy(&bytes, box, UInt64(box.count), nonce, key) == 0 else {
      return nil
    }
    return bytes
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
