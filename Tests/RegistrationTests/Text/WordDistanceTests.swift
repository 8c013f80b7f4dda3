import TestSupport
import Testing

@testable import Registration

@Suite("One typing error")
struct WordDistanceTests {
  @Test(
    "one slip is forgiven, two are not",
    arguments: [
      ("muller", "muller", true), ("muller", "mullr", true), ("muller", "mulller", true),
      ("muller", "mulelr", true), ("muller", "mullar", true), ("muller", "umller", true),
      ("muller", "mullre", true), ("muller", "mullers", true), ("", "a", true), ("", "", true),
      ("a", "b", true), ("ab", "ba", true), ("李", "王", true), ("muller", "mlulre", false),
      ("muller", "mill", false), ("", "ab", false), ("abc", "cab", false), ("abcd", "badc", false),
      ("ab", "cd", false), ("müller", "muler", false),
    ])
  func slips(a: String, b: String, isWithin: Bool) {
    #expect(WordDistance.isWithinOneEdit(a, b) == isWithin)
    #expect(WordDistance.isWithinOneEdit(b, a) == isWithin)
  }

  @Test("it agrees with the distance counted in full", arguments: [UInt64(21)])
  func agreesWithTable(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let a = word(&random), b = word(&random)
      #expect(
        WordDistance.isWithinOneEdit(a, b) == (Self.distance(a, b) <= 1), "seed \(seed): \(a) \(b)")
    }
  }

  private func word(_ random: inout SplitMix64) -> [UInt32] {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in UInt32.random(in: 0...2, using: &random)
    }
  }

  /// Optimal string alignment by its textbook table.
  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var table = (0...a.count).map { row in (0...b.count).map { row == 0 ? $0 : row } }
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
