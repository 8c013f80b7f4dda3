import TestSupport
import Testing

@testable import Registration

@Suite("Punycode")
struct PunycodeTests {
  @Test(
    "labels of RFC 3492 section 7.1 and others come out as they shall",
    arguments: [
      ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
      ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"), ("パフィーdeルンバ", "de-jg4avhby1noc0d"),
      ("そのスピードで", "d9juau41awczczp"), ("bücher", "bcher-kva"), ("münchen", "mnchen-3ya"),
      ("-> $1.00 <-", "-> $1.00 <--"), ("ü", "tda"),
      ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ])
  func vectors(label: String, encoded: String) throws {
    #expect(Punycode.encode(Array(label.unicodeScalars)) == encoded)
    #expect(try #require(Punycode.decode(encoded[...].utf8)) == Array(label.unicodeScalars))
  }

  @Test("random labels come back, random codes never trap", arguments: [UInt64(61)])
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let label = Array(RandomText.next(&random).unicodeScalars)
      let encoded = try #require(Punycode.encode(label))
      #expect(Punycode.decode(encoded[...].utf8) == label, "seed \(seed): \(label)")
      let length = Int.random(in: 0...60, using: &random)
      let noise = String(
        decoding: (0..<length).map { _ in UInt8.random(in: 0x2D...0x7A, using: &random) },
        as: UTF8.self)
      _ = Punycode.decode(noise[...].utf8)
    }
  }
}
