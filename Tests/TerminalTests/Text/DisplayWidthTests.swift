import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite("The width of a text")
struct DisplayWidthTests {
  @Test(
    "is what a terminal shows",
    arguments: [
      ("", 0), ("Okafor", 6), ("Müller", 6), ("Mu\u{308}ller", 6), ("作者", 4), ("İzmir", 5),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("１２", 4), ("ｶﾞ", 2), ("नमस्ते", 4), ("क्षि", 3),
      ("ไทย", 3), ("ก็ำ", 2), ("می\u{200C}خواهم", 7), ("שָׁלוֹם", 4), ("🙂", 2), ("👍🏽", 2), ("❤️", 1),
      ("⌚️", 2), ("1️⃣", 1), ("👩‍👩‍👧", 2), ("🇳🇬", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🏳️‍🌈", 1), ("─", 1), ("ﷺ", 1),
      ("\u{301}", 1), ("\u{3000}", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
    #expect(DisplayWidth.of(DisplayText.safe(text)) == columns)
  }

  @Test(
    "a clipped text ends between two clusters and says that it was cut",
    arguments: [
      ("Okafor", 6, "Okafor"), ("Okafor", 5, "Okaf…"), ("作者名", 6, "作者名"), ("作者名", 5, "作者…"),
      ("作者名", 4, "作…"), ("作者", 1, "…"), ("作", 0, ""), ("a", -1, ""), ("क्षिक्षि", 5, "क्षि…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func clip(text: String, columns: Int, clipped: String) {
    #expect(DisplayWidth.clip(text, to: columns) == clipped)
  }

  @Test("without an ellipsis a clip keeps one column more")
  func clipPlain() {
    #expect(DisplayWidth.clip("Okafor", to: 5, ellipsis: false) == "Okafo")
    #expect(DisplayWidth.clip("作者", to: 3, ellipsis: false) == "作")
  }

  @Test("a padded text has exactly its columns", arguments: 0..<50)
  func pad(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0..<12, using: &random)
    let text = (0..<count).map { _ in
      CanvasPropertyTests.pool.randomElement(using: &random) ?? ""
    }.joined()
    let columns = Int.random(in: 0...20, using: &random)
    #expect(DisplayWidth.of(DisplayWidth.pad(text, to: columns)) == columns, "seed \(seed)")
  }

  @Test(
    "agrees with the Unicode table of East Asian widths",
    .enabled(if: SharedData.isAvailable, "../shared/data is not beside this checkout"))
  func table() throws {
    let url = try #require(SharedData.url("unicode/EastAsianWidth.txt"))
    var wide: Set<UInt32> = []
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let entry = line.prefix { $0 != "#" }.split(separator: ";")
      guard entry.count == 2, ["W", "F"].contains(entry[1].trimmingCharacters(in: .whitespaces))
      else { continue }
      let ends = entry[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      wide.formUnion(try #require(ends.first)...(try #require(ends.last)))
    }
    try #require(wide.count > 100_000)
    // wcwidth counts these otherwise than the table.
    wide.formUnion(0x3248...0x324F)
    wide.formUnion(0x4DC0...0x4DFF)
    var wrong: [String] = []
    var spacing = 0
    for value in 0x20...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value), case .spacing(let columns) = ScalarRole(scalar)
      else { continue }
      spacing += 1
      // The C library of a later Unicode version may know more than this table of 15.0.
      if let age = scalar.properties.age, age.major > 15 || age.major == 15 && age.minor > 0 {
        continue
      }
      if columns != (wide.contains(value) ? 2 : 1) { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong.isEmpty)
    #expect(spacing > 140_000)
  }
}
