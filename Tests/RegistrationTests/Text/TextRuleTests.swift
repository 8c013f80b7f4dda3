import Foundation
import TestSupport
import Testing

@testable import Registration

@Suite("What may be typed")
struct TextRuleTests {
  @Test(
    "text is trimmed, composed and otherwise left alone",
    arguments: [
      ("Anna", "Anna"), ("  Anna  Maria ", "Anna  Maria"), ("\u{3000}山田\u{A0}", "山田"),
      ("Zoe\u{308}", "Zoë"), ("deBoer", "deBoer"), ("", ""), (" \t\n ", ""),
      ("O’Brien\r\n", "O’Brien"),
      ("a\u{A0}b", "a\u{A0}b"),
    ])
  func isTrimmedAndComposed(raw: String, stored: String) throws {
    let text = try TextRule.accept(raw)
    #expect(Array(text.utf8) == Array(stored.utf8))
  }

  @Test(
    "what cannot be seen or would disturb the screen is refused with its reason",
    arguments: [
      ("a\u{1B}[31mb", TextRefusal.controlCharacter(scalar: 0x1B)),
      ("a\tb", .controlCharacter(scalar: 9)), ("a\u{9B}b", .controlCharacter(scalar: 0x9B)),
      ("\u{0}", .controlCharacter(scalar: 0)), ("a\u{7F}", .controlCharacter(scalar: 0x7F)),
      ("a\u{202E}b", .bidiControl(scalar: 0x202E)), ("a\u{2066}b", .bidiControl(scalar: 0x2066)),
      ("a\u{200E}b", .bidiControl(scalar: 0x200E)), ("\u{61C}b", .bidiControl(scalar: 0x61C)),
      ("a\u{200B}b", .invisibleCharacter(scalar: 0x200B)),
      ("a\u{AD}b", .invisibleCharacter(scalar: 0xAD)),
      ("\u{FEFF}a", .invisibleCharacter(scalar: 0xFEFF)),
      ("a\u{E0041}", .invisibleCharacter(scalar: 0xE0041)),
      ("a\u{200D}b", .invisibleCharacter(scalar: 0x200D)),
      ("a\u{200C}b", .invisibleCharacter(scalar: 0x200C)),
      ("\u{FE0F}a", .invisibleCharacter(scalar: 0xFE0F)),
      ("\u{3164}", .invisibleCharacter(scalar: 0x3164)),
      ("a\nb", .lineBreak), ("a\u{2028}b", .lineBreak), ("a\rb", .lineBreak),
      ("Andr\u{FFFD}", .malformed), ("4242 4242 4242 4242", .cardNumber),
    ])
  func isRefused(raw: String, refusal: TextRefusal) {
    #expect(throws: refusal) { try TextRule.accept(raw) }
  }

  @Test("noncharacters are refused", arguments: [0xFFFE, 0xFDD0, 0x1FFFF, 0x10FFFE] as [UInt32])
  func noncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(throws: TextRefusal.invisibleCharacter(scalar: value)) {
      try TextRule.accept("a" + String(scalar))
    }
  }

  @Test(
    "joiners stay where letters or emoji need them",
    arguments: [
      "گل‌محمدی", "می‌خواهم", "ශ්‍රී ලංකා", "జ్ఞ‌ా", "न्‍", "👩‍🔬", "👨‍👩‍👦", "🏳️‍🌈", "葛\u{E0100}城",
    ])
  func joinersStay(name: String) throws {
    #expect(try TextRule.accept(name) == name)
  }

  @Test("a joiner behind a joiner is refused")
  func doubledJoiner() {
    #expect(throws: TextRefusal.invisibleCharacter(scalar: 0x200C)) {
      try TextRule.accept("گل\u{200C}\u{200C}محمدی")
    }
  }

  @Test("several lines keep their line feeds, nothing else")
  func severalLines() throws {
    #expect(try TextRule.accept("a\nb\r\nc\n", multiline: true) == "a\nb\r\nc")
    #expect(throws: TextRefusal.lineBreak) { try TextRule.accept("a\rb", multiline: true) }
    #expect(throws: TextRefusal.controlCharacter(scalar: 9)) {
      try TextRule.accept("a\tb", multiline: true)
    }
  }

  @Test("the limit counts characters as people do, and bounds piles of marks")
  func limit() throws {
    #expect(try TextRule.accept("abc", limit: 3) == "abc")
    #expect(throws: TextRefusal.tooLong(limit: 3)) { try TextRule.accept("abcd", limit: 3) }
    #expect(try TextRule.accept("åäö", limit: 3) == "åäö")
    #expect(try TextRule.accept("नमस्ते", limit: 6) == "नमस्ते")
    #expect(throws: TextRefusal.tooLong(limit: 3)) { try TextRule.accept("åäöü", limit: 3) }
    let pile = "a" + String(repeating: "\u{301}", count: 100)
    #expect(throws: TextRefusal.tooLong(limit: 10)) { try TextRule.accept(pile, limit: 10) }
  }

  @Test(
    "every naughty string is kept in NFC or refused with a code",
    .enabled(if: SharedData.isAvailable, "needs ../shared/data"), arguments: [false, true])
  func naughtyStrings(multiline: Bool) throws {
    let url = try #require(SharedData.url("naughty-strings/blns.json"))
    let strings = try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
    #expect(strings.count > 500)
    var refused = 0
    for string in strings {
      do throws(TextRefusal) {
        let text = try TextRule.accept(string, limit: 1000, multiline: multiline)
        let expected = string.trimmingCharacters(in: .whitespacesAndNewlines)
          .precomposedStringWithCanonicalMapping
        #expect(Array(text.utf8) == Array(expected.utf8))
      } catch {
        #expect(error.code.hasPrefix("text."))
        refused += 1
      }
    }
    #expect(15..<60 ~= refused, "\(refused) refused")
  }

  @Test("what is accepted is accepted again unchanged", arguments: [UInt64(1), 2])
  func acceptingTwice(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var accepted = 0
    for _ in 0..<10_000 {
      let raw = RandomText.next(&random)
      guard let text = try? TextRule.accept(raw) else { continue }
      accepted += 1
      let again = try TextRule.accept(text)
      #expect(Array(again.utf8) == Array(text.utf8), "seed \(seed): \(raw.debugDescription)")
      #expect(
        Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8),
        "seed \(seed): \(raw.debugDescription)")
    }
    #expect(accepted > 1000)
  }

  @Test("text called composed for sure is composed", arguments: [UInt64(3)])
  func sureIsRight(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var sure = 0
    for _ in 0..<20_000 {
      let text = RandomText.next(&random)
      guard NormalForm.isSurelyComposed(text) else { continue }
      sure += 1
      #expect(
        Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8),
        "seed \(seed): \(text.debugDescription)")
    }
    #expect(sure > 2000)
  }

  @Test("no pair of characters called stable composes with each other")
  func stablePairs() {
    // Every stable character behind the letters that compose most readily.
    let leads: [Unicode.Scalar] = [
      "a", "A", "ა", "か", "क", "ก", "가", "ا", "α", "и", "o", "\u{94D}",
    ]
    for value in UInt32(0x80)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value),
        NormalForm.isSurelyComposed(String(scalar))
      else { continue }
      for lead in leads {
        var text = String.UnicodeScalarView()
        text.append(lead)
        text.append(scalar)
        let string = String(text)
        if !string.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text) {
          Issue.record("U+\(String(value, radix: 16)) after \(lead)")
        }
        if value > 0x3000 { break }
      }
    }
  }

  @Test("no refusal's code repeats another's")
  func codesDiffer() {
    let all: [TextRefusal] = [
      .controlCharacter(scalar: 1), .bidiControl(scalar: 1), .invisibleCharacter(scalar: 1),
      .tooLong(limit: 1), .cardNumber, .lineBreak, .malformed,
    ]
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(TextRefusal.controlCharacter(scalar: 0x1B).detail == "U+001B")
    #expect(TextRefusal.tooLong(limit: 60).detail == "60")
    #expect(TextRefusal.cardNumber.detail == nil)
  }
}
