import TestSupport
import Testing

@testable import Registration

@Suite("References")
struct ReferenceTests {
  @Test("a reference is written as people read it, and read as people write it")
  func writesAndReads() throws {
    let reference = try #require(Reference(kind: .person, number: 123_456_790))
    #expect(reference.description == "M-03NQ-K8P0")
    for text in [
      "M-03NQ-K8P0", "m03nqk8p0", " m 03nq k8p0 ", "M-O3NQ-K8P0", "mo3nqk8p0\r\n",
      "Ｍ－０３ＮＱ－Ｋ８Ｐ０", "M–03NQ–K8P0", "m_03nq_k8p0",
    ] {
      #expect(Reference(text) == reference, "\(text)")
    }
    let ones = try #require(Reference(kind: .charge, number: 1))
    #expect(ones.description == "C-0000-0011")
    #expect(Reference("C-OOOO-OOIL") == ones)
  }

  @Test(
    "what is none is refused",
    arguments: [
      "", "M", "03NQ-K8P0", "M-03NQ-K8P", "M-03NQ-K8P00", "M-03NQ-K8P1", "X-03NQ-K8P0",
      "M-U3NQ-K8P0", "M-03NQ-K8P*", "M-03NQ-K8PÄ", "4242 4242 4242 4242", "MM03NQK8P",
      String(repeating: " ", count: 1000) + "M-03NQ-K8P0",
    ])
  func refuses(text: String) {
    #expect(Reference(text) == nil)
  }

  @Test("it is read aloud in the spelling alphabet")
  func spelled() throws {
    let reference = try #require(Reference("M-03NQ-K8P0"))
    #expect(reference.spelled == "Mike, 0 3 November Quebec, Kilo 8 Papa 0")
  }

  @Test("numbers whose check symbol is beyond the alphabet are not issued")
  func checkSymbols() {
    #expect(Reference(kind: .batch, number: 31) != nil)
    for number in UInt64(32)...36 { #expect(Reference(kind: .batch, number: number) == nil) }
    #expect(Reference(kind: .batch, number: 1 << 35) == nil)
    #expect(Reference.random(.batch) { Array(repeating: 0xFF, count: $0) }.number % 37 < 32)
  }

  @Test("random references come back from their text and are never cards", arguments: [UInt64(31)])
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let kind = Reference.Kind.allCases[Int(random.next() % 7)]
      let reference = Reference.random(kind) { random.bytes($0) }
      let text = reference.description
      #expect(Reference(text) == reference, "seed \(seed): \(text)")
      #expect(Reference(text.lowercased().filter { $0 != "-" }) == reference)
      #expect(CardGuard.finding(in: text) == nil, "seed \(seed): \(text)")
      #expect(CardGuard.finding(in: "\(text) \(text)") == nil, "seed \(seed): \(text)")
    }
  }

  @Test("one wrong symbol and any swap of neighbours is found", arguments: [UInt64(32)])
  func findsSlips(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    for _ in 0..<20_000 {
      let text = Reference.random(.person) { random.bytes($0) }.description
      let symbols = text.filter { $0 != "-" }.map { $0 }
      let place = Int.random(in: 1...8, using: &random)
      var wrong = symbols
      wrong[place] = alphabet[Int(random.next() % 32)]
      if wrong != symbols { #expect(Reference(String(wrong)) == nil, "seed \(seed): \(text)") }
      let left = Int.random(in: 1...7, using: &random)
      var swapped = symbols
      swapped.swapAt(left, left + 1)
      if swapped != symbols { #expect(Reference(String(swapped)) == nil, "seed \(seed): \(text)") }
    }
  }

  @Test("every number of 35 bits is as likely as every other")
  func isSpread() {
    var random = SplitMix64(seed: 33)
    var counts = [Int](repeating: 0, count: 32)
    for _ in 0..<32_000 {
      counts[Int(Reference.random(.person) { random.bytes($0) }.number >> 30)] += 1
    }
    #expect(counts.allSatisfy { 850...1150 ~= $0 })
  }
}
