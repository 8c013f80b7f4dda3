import Registration
import TestSupport
import Testing

@Suite("ORCID iDs")
struct ORCIDTests {
  @Test(
    "an iD is taken as people write it, and has one canonical form",
    arguments: [
      "0000-0002-1694-233X", "0000-0002-1694-233x", "000000021694233X", "0000 0002 1694 233X",
      " 0000–0002–1694–233X ", "https://orcid.org/0000-0002-1694-233X",
      "http://www.orcid.org/0000-0002-1694-233x/", "orcid.org/0000-0002-1694-233X",
      "ORCID: 0000-0002-1694-233X", "ORCID iD 0000-0002-1694-233X",
      "HTTPS://ORCID.ORG/000000021694233X",
    ])
  func forms(text: String) throws {
    let orcid = try ORCID(text)
    #expect(orcid.description == "0000-0002-1694-233X")
    #expect(orcid.address == "https://orcid.org/0000-0002-1694-233X")
    #expect(try orcid == ORCID(orcid.address))
  }

  @Test(
    "what is none is refused with the reason",
    arguments: [
      ("", .malformed), ("0000-0002-1694-233", .malformed), ("0000-0002-1694-233XX", .malformed),
      ("0000-0002-X694-2330", .malformed), ("0000-0002-1694-233A", .malformed),
      ("https://example.org/0000-0002-1694-233X", .malformed),
      ("0000-0002-1694-2330", .checksum), ("0000-0002-1825-0079", .checksum),
      ("0000-0002-1825-0098", .checksum), ("4000-0000-0000-0005", .notGivenOut),
    ] as [(String, ORCIDRefusal)])
  func refused(text: String, refusal: ORCIDRefusal) {
    #expect(throws: refusal) { try ORCID(text) }
  }

  private static func random(_ random: inout SplitMix64) -> [Int] {
    let blocks = [[0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 3], [0, 0, 0, 9, 0, 0, 0, 4]]
    var digits = blocks.randomElement(using: &random) ?? blocks[0]
    while digits.count < 15 { digits.append(.random(in: 0...9, using: &random)) }
    let total = digits.reduce(0) { ($0 + $1) * 2 }
    return digits + [(12 - total % 11) % 11]
  }

  private static func text(_ digits: [Int]) -> String {
    digits.map { $0 == 10 ? "X" : String($0) }.joined()
  }

  @Test("a wrong digit and a swap of neighbours are found", arguments: [1, 2] as [UInt64])
  func checksum(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let digits = Self.random(&random)
      #expect(try ORCID(Self.text(digits)).description.count == 19)
      for position in 8..<15 {
        var wrong = digits
        wrong[position] = (wrong[position] + .random(in: 1...9, using: &random)) % 10
        #expect(throws: ORCIDRefusal.checksum) { try ORCID(Self.text(wrong)) }
        var swapped = digits
        swapped.swapAt(position, position - 1)
        if swapped == digits { continue }
        #expect(throws: ORCIDRefusal.self) { try ORCID(Self.text(swapped)) }
      }
    }
  }

  @Test("no iD is refused as a card number in its field", arguments: [1, 2, 3] as [UInt64])
  func noCard(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<3000 {
      let plain = Self.text(Self.random(&random))
      let orcid = try ORCID(plain)
      let spaced = orcid.description.replacing("-", with: " ")
      for form in [plain, spaced, orcid.description, orcid.address, "ORCID iD \(orcid)"] {
        #expect(CardGuard.finding(in: form, kind: .orcid) == nil, "seed \(seed): \(form)")
        #expect(try ORCID(form) == orcid)
      }
    }
  }
}
