/// A currency of ISO 4217 with the number of decimals its minor unit has.
package struct Currency: Hashable, Sendable {
  /// Three capital letters, as in `EUR`.
  package let code: String
  /// Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD.
  package let exponent: Int

  /// Finds a currency by its code in any case; nil when ISO 4217 has no such active currency.
  ///
  /// Funds codes, precious metals and test codes are not currencies one can be charged in.
  package init?(_ code: String) {
    let upper = code.uppercased()
    guard let exponent = Self.exponents[upper] else { return nil }
    self.code = upper
    self.exponent = exponent
  }

  /// Every currency that is known, in the order of its code.
  package static let all: [Currency] = exponents.keys.sorted().compactMap { Currency($0) }

  /// Minor units in one unit of the currency: 100 for EUR, 1 for JPY.
  package var minorUnitsPerUnit: Int64 {
    (0..<exponent).reduce(1) { units, _ in units * 10 }
  }

  private static let exponents: [String: Int] = {
    var exponents: [String: Int] = [:]
    for (exponent, codes) in codesByExponent {
      for code in codes.split(whereSeparator: \.isWhitespace) {
        exponents[String(code)] = exponent
      }
    }
    return exponents
  }()

  private static let codesByExponent: [(Int, String)] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"),
    (
      2,
      """
      AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD
      CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
      GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD
      LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB
      PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC
      SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW
      ZWG
      """
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
  ]
}

extension Currency: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let code = try container.decode(String.self)
    guard let currency = Currency(code) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Not a currency code of ISO 4217.")
    }
    self = currency
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
