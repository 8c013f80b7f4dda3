import Testing

@testable import PaymentProviders

@Suite("HMAC-SHA256 and base 32")
struct SodiumTests {
  @Test(
    "HMAC-SHA256 gives the values of RFC 4231",
    arguments: [
      (
        [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
      ),
      (
        [UInt8](repeating: 0xaa, count: 131),
        Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ])
  func vectors(key: [UInt8], text: [UInt8], expected: String) {
    #expect(hexadecimal(Sodium.hmacSHA256(text, key: key)) == expected)
  }

  @Test("SHA-256 gives the value of FIPS 180-4 for abc")
  func sha256() {
    #expect(
      hexadecimal(Sodium.sha256(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    "numbers are Crockford's",
    arguments: [
      (0, "0"), (31, "Z"), (32, "10"), (1234, "16J"), (123_456_789, "3NQK8N"),
      (1_099_511_627_775, "ZZZZZZZZ"),
    ] as [(UInt64, String)])
  func numbers(number: UInt64, text: String) {
    #expect(Base32.text(number) == text)
    #expect(Base32.number(text) == number)
    #expect(Base32.number("000" + text) == number)
  }

  @Test("what is no number of 64 bits is none", arguments: ["", "U", "o", "1-2", "ZZZZZZZZZZZZZZ"])
  func noNumbers(text: String) {
    #expect(Base32.number(text) == nil)
  }

  @Test("bytes are taken five bits at a time from the left")
  func bytes() {
    #expect(Base32.text([0xFF] as [UInt8]) == "ZW")
    #expect(Base32.text([0x08, 0x42, 0x10, 0x84, 0x21] as [UInt8]) == "11111111")
    #expect(Base32.text([UInt8](repeating: 0, count: 16)).count == 26)
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
