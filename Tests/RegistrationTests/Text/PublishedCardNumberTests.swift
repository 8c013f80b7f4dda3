import Foundation
import TestSupport
import Testing

@testable import Registration

/// Numbers that processors publish for tests, from the shared data.
enum CardNumbers {
  /// Every number whose Luhn digit is right, once.
  static func valid() throws -> [String] {
    let url = try #require(SharedData.url("cards/test-card-numbers.tsv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    return Set(rows.filter { $0[2] == "1" }.map { String($0[0]) }).sorted()
  }

  static func grouped(_ number: String, by separator: String) -> String {
    var groups: [Substring] = []
    var rest = number[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: separator)
  }

  static func inDigits(from zero: UInt32, _ number: String) -> String {
    String(
      String.UnicodeScalarView(
        number.utf8.compactMap { Unicode.Scalar(zero + UInt32($0) - 0x30) }))
  }
}

@Suite("Card numbers", .enabled(if: SharedData.isAvailable, "needs ../shared/data"))
struct PublishedCardNumberTests {
  @Test("every published number is found however it is written")
  func isFound() throws {
    let numbers = try CardNumbers.valid()
    #expect(numbers.count > 80)
    for number in numbers {
      let ways = [
        number, CardNumbers.grouped(number, by: " "), CardNumbers.grouped(number, by: "-"),
        CardNumbers.grouped(number, by: "."), CardNumbers.grouped(number, by: "\u{A0}"),
        CardNumbers.grouped(number, by: "\u{2009}"), CardNumbers.grouped(number, by: "–"),
        CardNumbers.grouped(number, by: "\n"), CardNumbers.grouped(number, by: "\r\n"),
        CardNumbers.grouped(number, by: " / "), CardNumbers.grouped(number, by: "\u{200B}"),
        CardNumbers.inDigits(from: 0xFF10, number), CardNumbers.inDigits(from: 0x660, number),
        CardNumbers.inDigits(from: 0x966, number), CardNumbers.inDigits(from: 0x1D7CE, number),
        CardNumbers.grouped(CardNumbers.inDigits(from: 0x660, number), by: " "),
        "my card is \(number), thank you", "Karte:\(number)", "card\(number)end",
        "\(CardNumbers.grouped(number, by: " ")) 12/27 123",
        "room 12, \(CardNumbers.grouped(number, by: " "))", "(\(number))", "<\(number)>",
        number.map { String($0) }.joined(separator: " "), "  \(number)\n",
      ]
      for way in ways {
        #expect(CardGuard.finding(in: way) != nil, "\(way)")
        #expect(CardGuard.finding(in: way, kind: .digits) != nil, "\(way)")
        #expect(throws: TextRefusal.cardNumber) { try TextRule.accept(way, limit: 500) }
        #expect(CardGuard.holdsLongDigitRun(way), "\(way)")
      }
      for kind in [CardGuard.FieldKind.telephone, .iban, .orcid, .reference] {
        #expect(CardGuard.finding(in: number, kind: kind) != nil, "\(number) as \(kind)")
      }
    }
  }

  @Test("a number is found with its first key too many, and as it is completed key by key")
  func isFoundWhileTyping() throws {
    for number in try CardNumbers.valid() {
      var typed = "card "
      var found = 0
      for digit in number {
        typed.append(digit)
        if CardGuard.finding(in: typed) != nil { found += 1 }
      }
      #expect(CardGuard.finding(in: typed) != nil && found >= 1, "\(number)")
    }
  }

  @Test("a number split over neighbouring fields is found, at every gap that cards show")
  func isFoundAcrossFields() throws {
    for number in try CardNumbers.valid() where [15, 16, 19].contains(number.count) {
      let digits = Array(number)
      for place in number.count == 15 ? [4, 10] : [4, 8, 12] {
        // What follows a four-digit gap with 0 may be a telephone number dialled inside a country.
        if number.count == 15, digits[place] == "0" { continue }
        let left = String(digits[..<place]), right = String(digits[place...])
        #expect(
          CardGuard.finding(acrossFields: ["Anna", left, right, "Köln"]) != nil, "\(left)|\(right)")
      }
      guard number.count == 16 else { continue }
      let groups = CardNumbers.grouped(number, by: " ").split(separator: " ")
      let left = groups[..<2].joined(separator: " "), right = groups[2...].joined(separator: " ")
      #expect(CardGuard.finding(acrossFields: [left, right]) != nil, "\(left)|\(right)")
      #expect(
        CardGuard.finding(acrossFields: ["c/o Anna \(left)", "\(right) Köln"]) != nil,
        "\(left)|\(right)")
      #expect(CardGuard.finding(acrossFields: [left, "x", right]) == nil)
    }
  }

  @Test("published look-alikes are no cards, alone or in a sentence")
  func lookAlikes() throws {
    let url = try #require(SharedData.url("cards/pan-false-positives.tsv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count > 20)
    for line in lines {
      let text = String(line.split(separator: "\t")[0])
      for way in [
        text, "ORCID \(text)", "https://orcid.org/\(text)", "\(text), \(text)",
        "4 \(text) 2026-11-23",
      ] {
        #expect(CardGuard.finding(in: way) == nil, "\(way)")
        #expect(CardGuard.finding(in: way, kind: .orcid) == nil, "\(way)")
      }
    }
  }
}
