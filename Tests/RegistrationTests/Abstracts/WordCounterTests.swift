import Foundation
import Registration
import TestSupport
import Testing

@Suite("The word counter")
struct WordCounterTests {
  @Test(
    "a text has as many words as stated",
    arguments: [
      ("", 0), (" \n\t\u{A0}\u{3000}", 0), ("one", 1), ("  one  two\n\nthree ", 3),
      ("state-of-the-art", 1), ("a state-of-the-art method", 3), ("state–of‑the‐art", 1),
      ("Kaplan–Meier", 1), ("and/or", 1), ("don't stop", 2), ("l’étude", 1),
      ("end—to—end", 1), ("one — two", 2), ("– — - • * + = & % …", 0), ("5 %", 1),
      ("3.14", 1), ("1,000", 1), ("1 000", 2), ("1\u{A0}000", 2), ("95% (80–99)", 2),
      ("p=0.05", 1), ("p < 0.05", 2), ("½ dose", 2), ("٣ أشهر", 2), ("Ⅳ", 1),
      ("https://example.org/a-b?c=d&e=f", 1), ("someone@example.org", 1),
      ("\\alpha", 1), ("$x^2$", 1), ("$a + b$", 2), ("\\textbf{two words}", 2), ("$+$", 0),
      ("$10{\\times}{-}25{\\times}$", 1), ("\\(\\geq\\)", 1),
      ("がん登録", 4), ("第3章", 3), ("COVID-19の影響", 4), ("癌症，登记。", 4), ("カード", 3), ("ｶﾞﾝ登録", 4),
      ("東京 2026", 3), ("암 등록", 2), ("การลงทะเบียน มะเร็ง", 2), ("می‌خواهم بروم", 2),
      ("naïve ﬁnd", 2), ("👩‍🔬 ❤️ →", 0), ("a\r\nb", 2), ("x\u{2028}y\u{85}z", 3), ("∑ β", 1),
    ])
  func table(text: String, words: Int) {
    #expect(WordCounter.words(in: text) == words)
    #expect(WordCounter.words(in: "x " + text) == words + 1)
    #expect(WordCounter.words(in: "(" + text + ")") == words)
    #expect(WordCounter.words(in: ("x" + text).dropFirst()) == words)
  }

  // The definition once more, slowly.
  private func model(_ text: String) -> Int {
    text.unicodeScalars.split { $0.properties.isWhitespace }.reduce(0) { sum, token in
      let ideographs = token.count(where: isIdeograph)
      let others = token.split(whereSeparator: isIdeograph).count { part in
        part.contains { scalar in
          if (0xFF9E...0xFF9F).contains(scalar.value) { return false }
          let category = scalar.properties.generalCategory
          return CharacterSet.letters.subtracting(.nonBaseCharacters).contains(scalar)
            || [.decimalNumber, .letterNumber, .otherNumber].contains(category)
        }
      }
      return sum + ideographs + others
    }
  }

  private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    let name = scalar.properties.name ?? ""
    let beginnings = [
      "CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "IDEOGRAPHIC ITERATION",
      "IDEOGRAPHIC NUMBER ZERO", "VERTICAL IDEOGRAPHIC ITERATION", "HIRAGANA LETTER",
      "HIRAGANA DIGRAPH", "HIRAGANA ITERATION", "HIRAGANA VOICED ITERATION", "KATAKANA LETTER",
      "KATAKANA DIGRAPH", "KATAKANA ITERATION", "KATAKANA VOICED ITERATION",
      "KATAKANA-HIRAGANA PROLONGED", "HALFWIDTH KATAKANA LETTER",
      "HALFWIDTH KATAKANA-HIRAGANA PROLONGED",
    ]
    return beginnings.contains(where: name.hasPrefix)
  }

  private func text(_ random: inout SplitMix64) -> String {
    let pieces = [" ", "\n", "\u{A0}", "-", "—", ", ", "7", "word", "の", "$", "\\x", "\r\n"]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in
      Bool.random(using: &random)
        ? pieces.randomElement(using: &random) ?? "" : RandomText.next(&random)
    }.joined()
  }

  @Test("the definition counts the same, read slowly", arguments: [1, 2, 3] as [UInt64])
  func agreesWithModel(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<3000 {
      let text = text(&random)
      #expect(WordCounter.words(in: text) == model(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(
    "paragraphs add up, and the normal form does not count", arguments: [1, 2, 3] as [UInt64])
  func invariants(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let paragraphs = (0..<Int.random(in: 1...5, using: &random)).map { _ in text(&random) }
      let whole = paragraphs.joined(separator: "\n")
      #expect(
        WordCounter.words(in: whole) == paragraphs.reduce(0) { $0 + WordCounter.words(in: $1) },
        "seed \(seed)")
      #expect(
        WordCounter.words(in: whole.decomposedStringWithCanonicalMapping)
          == WordCounter.words(in: whole.precomposedStringWithCanonicalMapping),
        "seed \(seed): \(whole.debugDescription)")
    }
  }

  @Test("687 abstracts have the count of the definition", .enabled(if: SharedData.isAvailable))
  func realAbstracts() throws {
    let url = try #require(SharedData.url("abstracts/miniconf-iclr2020-papers.csv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(lines.count > 687)
    for line in lines {
      #expect(WordCounter.words(in: line) == model(String(line)), "\(line)")
    }
  }

  @Test(
    "a character is what a reader takes for one",
    arguments: [
      ("", 0), ("abc", 3), ("a b\n", 4), ("a\r\nb", 3), ("\r\r\n\n", 3), ("é", 1),
      ("e\u{301}", 1), ("👩‍🔬", 1), ("がん", 2), ("한\u{1112}\u{1161}\u{11AB}", 2), ("नि", 1),
      ("é\r\n", 2),
    ])
  func characters(text: String, count: Int) {
    #expect(CharacterCounter.characters(in: text) == count)
  }
}
