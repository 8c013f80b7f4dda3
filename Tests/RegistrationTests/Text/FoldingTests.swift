import Foundation
import TestSupport
import Testing

@testable import Registration

@Suite("Folding")
struct FoldingTests {
  @Test(
    "a name folds to what people type for it",
    arguments: [
      ("Anna Müller", "anna muller"), ("Weiß", "weiss"), ("STRASSE", "strasse"),
      ("ẞ", "ss"), ("Søren Kjær", "soren kjaer"), ("Łukasz", "lukasz"),
      ("Đorđe", "dorde"), ("Guðrún Þórsdóttir", "gudrun thorsdottir"), ("Œuvre", "oeuvre"),
      ("Ħal", "hal"), ("Yıldırım", "yildirim"), ("İzmir", "izmir"), ("Ångström", "angstrom"),
      ("ﬁn", "fin"), ("Ｆｕｌｌ", "full"), ("ﾀｹｼ", "タ ケ シ"), ("Nguyễn Thị Hương", "nguyen thi huong"),
      ("Jean-Luc O’Brien", "jean luc o brien"), ("山田 太郎", "山 田 太 郎"), ("さくら", "さ く ら"),
      ("ガーナ", "ガ ー ナ"), ("김민준", "김민준"), ("Ελένη Παπαδόπουλος", "ελενη παπαδοπουλοσ"),
      ("Йорданов", "иорданов"), ("Фёдор", "федор"), ("मुनि", "मुनि"), ("গুপ্তা", "গুপ্তা"),
      ("สมชาย", "สมชาย"), ("أحمد", "احمد"), ("گل‌محمدی", "گلمحمدي"), ("דָּוִד", "דוד"),
      ("٠١٢", "012"), ("Room 12b", "room 12b"), ("a.b_c@d", "a b c d"), ("", ""), ("☃ !", ""),
      ("ℌ", "h"), ("x²", "x2"), ("Zoe\u{308}", "zoe"), ("\u{D55C}", "\u{D55C}"),
      ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("Əliyev", "eliyev"),
    ])
  func folds(text: String, folded: String) {
    #expect(Array(Folding.fold(text).utf8) == Array(folded.utf8))
    #expect(Folding.words(text).joined(separator: " ") == Folding.fold(text))
  }

  @Test(
    "the index also holds what is typed instead",
    arguments: [
      ("Müller", ["muller", "mueller"]), ("Mu\u{308}ller", ["muller", "mueller"]),
      ("O'Brien", ["o", "brien", "obrien"]), ("O’Brien", ["o", "brien", "obrien"]),
      ("Søren Ågård", ["soren", "agard", "soeren", "aagaard"]),
      (
        "Müller-Köhler",
        ["muller", "kohler", "mullerkohler", "mueller", "koehler", "muellerkoehler"]
      ),
      ("Anna Anna", ["anna"]), ("Anne - Marie", ["anne", "marie"]), ("李明", ["李", "明"]), ("", []),
      ("d'Arc-Martin", ["d", "arc", "martin", "darcmartin"]), ("-a", ["a"]), ("a-", ["a"]),
    ])
  func indexes(text: String, words: [String]) {
    #expect(Folding.indexWords(text) == words)
  }

  @Test("a search word carries the spellings under which it may be indexed")
  func queries() {
    #expect(Folding.queryWords("Anna Müller") == [["anna"], ["muller", "mueller"]])
    #expect(Folding.queryWords("  ") == [])
  }

  @Test("folding what is folded changes nothing", arguments: [UInt64(11), 12])
  func foldsOnce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let text = RandomText.next(&random)
      let once = Folding.fold(text)
      let twice = Folding.fold(once)
      #expect(
        Array(once.utf8) == Array(twice.utf8), "seed \(seed): \(scalars(text)) → \(scalars(once))")
    }
  }

  @Test("composed and decomposed text fold alike", arguments: [UInt64(13)])
  func foldsCanonically(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let text = RandomText.next(&random)
      let composed = Folding.fold(text.precomposedStringWithCanonicalMapping)
      let decomposed = Folding.fold(text.decomposedStringWithCanonicalMapping)
      #expect(Array(composed.utf8) == Array(decomposed.utf8), "seed \(seed): \(scalars(text))")
    }
  }

  @Test("capitals and small letters fold alike", arguments: [UInt64(14)])
  func foldsCase(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let text = RandomText.next(&random)
      #expect(
        Folding.fold(text.lowercased()) == Folding.fold(text), "seed \(seed): \(scalars(text))")
    }
  }

  @Test("every word of the index is found by a search for the text", arguments: [UInt64(15)])
  func everyWordIsIndexed(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let text = RandomText.next(&random)
      let index = Folding.indexWords(text)
      for group in Folding.queryWords(text) {
        #expect(
          group.contains { index.contains($0) }, "seed \(seed): \(scalars(text)) \(group) \(index)")
      }
      #expect(Set(index).count == index.count, "seed \(seed): \(scalars(text))")
    }
  }

  private func scalars(_ text: String) -> String {
    text.unicodeScalars.map { "U+" + String($0.value, radix: 16) }.joined(separator: " ")
  }
}

@Suite("The order of names")
struct SortKeyTests {
  @Test("people sort by family name, then by the whole")
  func sortsByFamily() {
    let people: [(String, String?)] = [
      ("Anna van Dyk", "van Dyk"), ("Bob Vandyk", "Vandyk"), ("Zoë Ångström", "Ångström"),
      ("Ali Apple", "Apple"), ("Öl Zebra", "Zebra"), ("Bert Apple", "apple"), ("Plato", nil),
      ("山田 太郎", "山田"), ("김 민준", "김"), ("Борис Попов", "Попов"), ("Νίκος Μακρής", "Μακρής"),
      ("محمد حسن", "حسن"), ("☃", nil), ("3 Feet", nil),
    ]
    let sorted = people.map { (SortKey.key(for: $0.0, family: $0.1), $0.0) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
    #expect(
      sorted == [
        "3 Feet", "Zoë Ångström", "Ali Apple", "Bert Apple", "Plato", "Anna van Dyk", "Bob Vandyk",
        "Öl Zebra", "Νίκος Μακρής", "Борис Попов", "محمد حسن", "山田 太郎", "김 민준", "☃",
      ])
  }

  @Test("a shorter family name comes before a longer one whatever follows")
  func shorterFamilyFirst() {
    let li = SortKey.key(for: "Zhu Li", family: "Li")
    let lian = SortKey.key(for: "An Li An", family: "Li An")
    #expect(li.utf8.lexicographicallyPrecedes(lian.utf8))
    #expect(SortKey.key(for: "A", family: "") == SortKey.key(for: "A", family: nil))
  }
}
