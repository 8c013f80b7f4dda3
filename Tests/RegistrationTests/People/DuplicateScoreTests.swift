import TestSupport
import Testing

@testable import Registration

@Suite("Likely duplicates")
struct DuplicateScoreTests {
  private func person(_ values: [PersonField: String]) throws -> CheckedPerson {
    try PersonDetails(values).checked()
  }

  @Test("each reason is named and counts")
  func reasons() throws {
    let anna = try person([
      .fullName: "Anna Müller", .email: "anna@example.org", .telephone: "+49 221 4567890",
      .organisation: "Universität Köln", .city: "Köln", .country: "DE",
    ])
    func match(_ values: [PersonField: String]) throws -> DuplicateMatch? {
      let forth = DuplicateScore.score(anna, try person(values))
      let back = DuplicateScore.score(try person(values), anna)
      #expect(forth == back)
      return forth
    }
    #expect(
      try match([.fullName: "Bo Li", .email: "ANNA@example.org"])
        == DuplicateMatch(score: 60, reasons: [.sameEmail]))
    #expect(
      try match([.fullName: "Bo Li", .telephone: "0049 (221) 456-7890"])
        == DuplicateMatch(score: 40, reasons: [.sameTelephone]))
    #expect(
      try match([.fullName: "MULLER, anna"])
        == DuplicateMatch(score: 50, reasons: [.sameName]))
    #expect(
      try match([.fullName: "Anna Müller", .country: "Germany", .organisation: "universitat koln"])
        == DuplicateMatch(score: 75, reasons: [.sameName]))
    #expect(
      try match([.fullName: "Anna Mülller", .country: "Germany"])
        == DuplicateMatch(score: 35, reasons: [.similarName(shared: [.country])]))
    #expect(
      try match([.fullName: "Ana Müller", .email: "anna@example.org"])
        == DuplicateMatch(score: 90, reasons: [.sameEmail, .similarName(shared: [])]))
    #expect(
      try match([.fullName: "Anna Müller", .email: "anna@example.org"])
        == DuplicateMatch(score: 100, reasons: [.sameEmail, .sameName]))
    #expect(try match([.fullName: "Anna Mülller"]) == nil)
    #expect(try match([.fullName: "Anna Mülller", .country: "France"]) == nil)
    #expect(
      try match([.fullName: "Bo Li", .organisation: "Universität Köln", .city: "Köln"]) == nil)
  }

  @Test(
    "names alike differ by one slip in one word",
    arguments: [
      ("anna muller", "anna muler", true), ("anna muller", "muller anna", true),
      ("anna muller", "anan muler", false), ("anna muller", "anna maria muller", false),
      ("bo li", "bo lu", false), ("王 伟", "王 芳", false), ("anna", "anne", true),
      ("anna anna", "anna anne", true), ("a muller", "b muller", false),
    ])
  func similarNames(a: String, b: String, isSimilar: Bool) {
    // Equal names are another reason; only what is left over is compared here.
    let key = { (name: String) in name.split(separator: " ").sorted().joined(separator: " ") }
    let same = key(a) == key(b)
    #expect((same || DuplicateScore.isSimilarName(key(a), key(b))) == isSimilar)
  }

  @Test("one slip in a name with the same city is always found", arguments: [UInt64(91)])
  func slips(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let names = ["Adaeze Okafor", "Jürgen Schröder", "Niamh Fitzgerald", "Katarzyna Wójcik"]
    for _ in 0..<20_000 {
      let name = names[Int(random.next() % 4)]
      var letters = Array(name)
      // Inside the second word, so that it stays a word of three letters or more.
      let start = (letters.firstIndex(of: " ") ?? 0) + 1
      let place = Int.random(in: start..<letters.count - 1, using: &random)
      switch random.next() % 4 {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      case 2: letters.swapAt(place, place + 1)
      default: letters[place] = "x"
      }
      let a = try person([.fullName: name, .city: "Köln"])
      let b = try person([.fullName: String(letters), .city: "KOLN"])
      let match = DuplicateScore.score(a, b)
      #expect(match.map { $0.score >= 40 } ?? false, "seed \(seed): \(String(letters))")
    }
  }
}
