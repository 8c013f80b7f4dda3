import Foundation
import Registration
import TestSupport
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "a currency has the decimals of ISO 4217",
    arguments: [
      ("EUR", 2), ("usd", 2), ("JPY", 0), ("KRW", 0), ("ISK", 0), ("XOF", 0), ("UGX", 0),
      ("KWD", 3), ("BHD", 3), ("TND", 3), ("HUF", 2), ("TWD", 2), ("MGA", 2), ("NGN", 2),
    ])
  func exponents(code: String, exponent: Int) {
    #expect(Currency(code)?.exponent == exponent)
    #expect(Currency(code)?.code == code.uppercased())
  }

  @Test(
    "what is no active currency is refused",
    arguments: ["", "EU", "EURO", "XXX", "XTS", "XAU", "DEM", "ZZZ", "€", "E U"])
  func unknownCurrency(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test("every known currency has three capitals and its own place")
  func allCurrencies() {
    #expect(Currency.all.count == 156)
    #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
    #expect(
      Currency.all.allSatisfy { currency in
        currency.code.utf8.count == 3 && currency.code.utf8.allSatisfy { (65...90).contains($0) }
      })
  }

  @Test(
    "an amount is written with groups and all decimals",
    arguments: [
      (118_000, "EUR", "1,180.00 EUR"), (0, "EUR", "0.00 EUR"), (5, "EUR", "0.05 EUR"),
      (-50, "EUR", "-0.50 EUR"), (1180, "JPY", "1,180 JPY"), (-1_234_567, "JPY", "-1,234,567 JPY"),
      (1_180_500, "KWD", "1,180.500 KWD"), (99_999, "EUR", "999.99 EUR"),
      (100_000, "EUR", "1,000.00 EUR"), (.max, "EUR", "92,233,720,368,547,758.07 EUR"),
      (.min, "EUR", "-92,233,720,368,547,758.08 EUR"),
    ] as [(Int64, String, String)])
  func formatting(minorUnits: Int64, code: String, text: String) throws {
    let currency = try #require(Currency(code))
    #expect(Money(minorUnits: minorUnits, currency: currency).formatted == text)
  }

  @Test(
    "an amount is read as people write it",
    arguments: [
      ("1180", "EUR", 118_000), ("1,180.00 EUR", "EUR", 118_000), ("EUR 1180", "EUR", 118_000),
      ("eur1180", "EUR", 118_000), ("1.180,00", "EUR", 118_000), ("1 180,5", "EUR", 118_050),
      ("1'180.00", "EUR", 118_000), ("1’180.00", "EUR", 118_000), ("€180", "EUR", 18_000),
      ("180 €", "EUR", 18_000), ("1,180", "EUR", 118_000), ("1.180.000", "EUR", 118_000_000),
      ("1,180,000.5", "EUR", 118_000_050), ("12,5", "EUR", 1250), ("12.5", "EUR", 1250),
      (".5", "EUR", 50), ("5.", "EUR", 500), ("0,05", "EUR", 5), ("-3.10", "EUR", -310),
      ("−3.10", "EUR", -310), ("- 3.10", "EUR", -310), ("１８０", "EUR", 18_000),
      ("١٨٠٫٥", "EUR", 18_050), ("1\u{202F}180,00", "EUR", 118_000), (" 180 ", "EUR", 18_000),
      ("1.180", "JPY", 1180), ("1,180", "JPY", 1180), ("180", "JPY", 180),
      ("1,180.500", "KWD", 1_180_500), ("1 180.500", "KWD", 1_180_500),
      ("1180.500", "KWD", 1_180_500),
      ("1.180", "KWD", 1180),
      ("0,918", "KWD", 918), ("0012", "EUR", 1200), ("92233720368547758.07", "EUR", .max),
      ("-92233720368547758.08", "EUR", .min),
    ] as [(String, String, Int64)])
  func reading(text: String, code: String, minorUnits: Int64) throws {
    let currency = try #require(Currency(code))
    let money = try Money.parse(text, currency: currency)
    #expect(money == Money(minorUnits: minorUnits, currency: currency))
  }

  @Test(
    "what cannot be read exactly is refused and never becomes nothing",
    arguments: [
      ("", "EUR", .malformed), (" ", "EUR", .malformed), ("-", "EUR", .malformed),
      (".", "EUR", .malformed), ("EUR", "EUR", .malformed), ("12.345", "EUR", .ambiguousSeparator),
      ("1.180", "EUR", .ambiguousSeparator), ("1,180", "KWD", .ambiguousSeparator),
      ("0.918", "EUR", .tooManyDecimals(allowed: 2)),
      ("12.3456", "EUR", .tooManyDecimals(allowed: 2)),
      ("1180.505", "EUR", .tooManyDecimals(allowed: 2)),
      ("0.5", "JPY", .tooManyDecimals(allowed: 0)),
      ("12,34,56", "EUR", .malformed), ("1,1800", "JPY", .tooManyDecimals(allowed: 0)),
      ("1 18", "EUR", .malformed), ("1,180 500", "EUR", .malformed),
      ("1.180.00", "EUR", .malformed),
      ("--5", "EUR", .malformed), ("5-", "EUR", .malformed), ("1e3", "EUR", .malformed),
      ("²5", "EUR", .malformed), ("Ⅴ", "EUR", .unknownCurrency("Ⅴ")),
      ("180 USD", "EUR", .currencyMismatch(expected: "EUR", found: "USD")),
      ("$180", "EUR", .malformed), ("180 XYZ", "EUR", .unknownCurrency("XYZ")),
      ("EUR 180 EUR", "EUR", .malformed), ("92233720368547758.08", "EUR", .overflow),
      ("99999999999999999999999999", "EUR", .overflow), ("180,00.5", "EUR", .malformed),
    ] as [(String, String, MoneyRefusal)])
  func refusedReading(text: String, code: String, refusal: MoneyRefusal) throws {
    let currency = try #require(Currency(code))
    #expect(throws: refusal) { try Money.parse(text, currency: currency) }
  }

  @Test("an amount without a currency needs one that is expected")
  func currencyMissing() throws {
    #expect(throws: MoneyRefusal.currencyMissing) { try Money.parse("180") }
    #expect(try Money.parse("180 JPY").formatted == "180 JPY")
  }

  @Test("what is written is read back exactly", arguments: [1, 2, 3] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let currency = try #require(Currency.all.randomElement(using: &random))
      let bits = Int64.random(in: 0...62, using: &random)
      let money = Money(
        minorUnits: Int64.random(in: .min ... .max, using: &random) >> bits, currency: currency)
      let read = try? Money.parse(money.formatted)
      #expect(read == money, "seed \(seed): \(money.formatted)")
    }
  }

  @Test(
    "no text makes reading trap, and what is read is written alike", arguments: [1, 2] as [UInt64])
  func anyText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = Array("0123456789.,' -€EUR٫−\u{A0}x")
    let euro = try #require(Currency("EUR"))
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...12, using: &random)
      let text = String((0..<length).map { _ in signs.randomElement(using: &random) ?? "0" })
      guard let money = try? Money.parse(text, currency: euro) else { continue }
      #expect(try Money.parse(money.formatted) == money, "seed \(seed): \(text)")
      // Digits are never lost: the amount has those of the text, decimals filled up.
      let typed = text.compactMap(\.wholeNumberValue).map(String.init).joined()
      let digits = String(typed.drop { $0 == "0" })
      let kept = String(money.minorUnits.magnitude)
      #expect(kept == "0" ? digits.isEmpty : kept.hasPrefix(digits), "seed \(seed): \(text)")
    }
  }

  @Test("reckoning across currencies or beyond the range is refused")
  func arithmetic() throws {
    let euro = try #require(Currency("EUR"))
    let yen = try #require(Currency("JPY"))
    let one = Money(minorUnits: 100, currency: euro)
    let most = Money(minorUnits: .max, currency: euro)
    #expect(try one.adding(one).multiplied(by: 3).minorUnits == 600)
    #expect(try one.subtracting(one).isZero)
    #expect(try Money.sum(of: [], currency: euro) == .zero(euro))
    #expect(throws: MoneyRefusal.overflow) { try most.adding(one) }
    #expect(throws: MoneyRefusal.overflow) { try most.multiplied(by: 2) }
    #expect(throws: MoneyRefusal.overflow) {
      try Money(minorUnits: .min, currency: euro).subtracting(one)
    }
    let mismatch = MoneyRefusal.currencyMismatch(expected: "EUR", found: "JPY")
    #expect(throws: mismatch) { try one.adding(.zero(yen)) }
    #expect(throws: mismatch) { try one.isLess(than: .zero(yen)) }
    #expect(throws: mismatch) { try Money.sum(of: [one, .zero(yen)], currency: euro) }
  }

  @Test("a stored currency that does not exist is not read")
  func json() throws {
    let euro = try #require(Currency("EUR"))
    let data = try JSONEncoder().encode(Money(minorUnits: 5, currency: euro))
    #expect(try JSONDecoder().decode(Money.self, from: data).formatted == "0.05 EUR")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        Money.self, from: Data(#"{"minorUnits":5,"currency":"EUX"}"#.utf8))
    }
  }

  @Test("a charge is worth the sum of its lines")
  func charge() throws {
    let euro = try #require(Currency("EUR"))
    let unit = Money(minorUnits: 4000, currency: euro)
    let line = try ChargeLine(code: "workshop", name: "Workshop 2", quantity: 2, unit: unit)
    let charge = Charge(reference: "C-TEST", currency: euro, lines: [line, line])
    #expect(line.amount.minorUnits == 8000)
    #expect(try charge.total().formatted == "160.00 EUR")
  }
}
