import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite("A text from outside")
struct DisplayTextTests {
  static let sign = "\u{FFFD}"

  @Test(
    "never commands, turns or hides a part of the screen",
    arguments: [
      ("\u{1B}[2J", "\(sign)[2J"), ("a\u{9B}31mb", "a\(sign)31mb"), ("a\r\nb", "a\(sign)\(sign)b"),
      ("a\tb\u{0}c\u{7F}", "a\(sign)b\(sign)c\(sign)"), ("ab\u{202E}dc", "ab\(sign)dc"),
      ("a\u{2066}b\u{2069}", "a\(sign)b\(sign)"), ("Ann\u{200B}a", "Ann\(sign)a"),
      ("a\u{FEFF}b", "a\(sign)b"), ("a\u{AD}b", "a\(sign)b"), ("a\u{200D}b", "a\(sign)b"),
      ("a\u{200C}b", "a\(sign)b"), ("a\u{E0041}b", "a\(sign)b"), ("a\u{E000}b", "a\(sign)b"),
      ("a\u{2028}b", "a\(sign)b"), ("a\u{3164}b", "a\(sign)b"), ("a\u{0378}", "a\(sign)"),
    ])
  func hostile(text: String, shown: String) {
    #expect(DisplayText.safe(text) == shown)
  }

  @Test(
    "keeps what names are written with",
    arguments: [
      "Adaeze Okafor-Müller", "作者", "Nguyễn", "नमस्ते", "می\u{200C}خواهم", "O’Brien", "한국", "Łódź",
      "e\u{301}\u{302}\u{303}\u{304}",
    ])
  func kept(text: String) {
    #expect(Array(DisplayText.safe(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("has at most four marks on a letter, and a carrier for a mark alone")
  func marks() {
    let pile = "Z" + String(repeating: "\u{321}", count: 60) + "algo"
    #expect(DisplayText.safe(pile).unicodeScalars.count == 9)
    #expect(DisplayText.safe("\u{301}") == "\u{25CC}\u{301}")
  }

  @Test(
    "shows an emoji in a form that every terminal counts alike",
    arguments: [
      ("👩‍👩‍👧", "👩"), ("👍🏽", "👍"), ("❤️", "❤"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"), ("🇳🇬", "🇳🇬"), ("1️⃣", "1\u{20E3}"),
      ("🏽", "🏽"), ("葛\u{E0100}", "葛"),
    ])
  func emoji(text: String, shown: String) {
    #expect(Array(DisplayText.safe(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("made of any scalars is harmless, and safe text stays as it is", arguments: 0..<60)
  func anyScalars(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<200 {
      let limit: UInt32 = [0x300, 0x3000, 0x11000, 0x110000].randomElement(using: &random) ?? 0x300
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
        scalars.append(scalar)
      }
    }
    let safe = DisplayText.safe(String(scalars))
    expectHarmless(safe, "seed \(seed)")
    let isStable = Array(DisplayText.safe(safe).utf8) == Array(safe.utf8)
    #expect(isStable, "seed \(seed)")
  }

  @Test(
    "of the list of naughty strings is harmless",
    .enabled(if: SharedData.isAvailable, "../shared/data is not beside this checkout"))
  func naughty() throws {
    let folder = try #require(SharedData.url("naughty-strings"))
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" || $0.pathExtension == "json" }
    try #require(!files.isEmpty)
    for file in files {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for line in text.split(separator: "\n") {
        expectHarmless(DisplayText.safe(String(line)), file.lastPathComponent)
      }
    }
  }

  private func expectHarmless(_ text: String, _ origin: String) {
    var marks = 0
    for scalar in text.unicodeScalars {
      let role = ScalarRole(scalar)
      let isMark = role == .mark || role == .nonJoiner || role == .hangulPart
      marks = isMark ? marks + 1 : 0
      let isKept =
        switch role {
        case .spacing, .mark, .skinTone, .nonJoiner, .hangulPart: true
        default: false
        }
      #expect(isKept, "\(origin): U+\(String(scalar.value, radix: 16))")
      #expect(marks <= 4, "\(origin)")
    }
  }
}
