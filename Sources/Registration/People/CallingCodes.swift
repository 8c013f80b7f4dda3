/// The assigned country codes of ITU-T E.164, and how numbers are dialled inside the countries.
struct CallingCodes: Sendable {
  struct Code: Sendable {
    /// ASCII digits, one to three.
    var digits: [UInt8]
    var trunkPrefix: String?
  }

  static let shared = CallingCodes()

  private var byCountry: [String: Code] = [:]
  // By the code as a number: 1 to 3 digits, the first never 0.
  private var byNumber = [Code?](repeating: nil, count: 1000)

  // Services that belong to no country: freephone, satellites, networks.
  private static let services = [
    "800", "808", "870", "878", "881", "882", "883", "888", "979",
  ]

  private init() {
    for service in Self.services {
      add(Code(digits: Array(service.utf8), trunkPrefix: nil))
    }
    for row in CountryTable.rows where !row.callingCode.isEmpty {
      let code = Code(digits: Array(row.callingCode.utf8), trunkPrefix: row.trunkPrefix)
      byCountry[row.country.alpha2] = code
      add(code)
    }
  }

  // A code that countries share (+39, +47, +212, +262 …) has a trunk prefix to refuse only when
  // all of them have it.
  private mutating func add(_ code: Code) {
    let number = code.digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if let other = byNumber[number] {
      if other.trunkPrefix != code.trunkPrefix { byNumber[number]?.trunkPrefix = nil }
    } else {
      byNumber[number] = code
    }
  }

  func code(ofCountry alpha2: String) -> Code? { byCountry[alpha2] }

  /// Country codes are free of prefixes of each other, so the first that fits is the one.
  func code(startingIn digits: [UInt8]) -> Code? {
    var number = 0
    for digit in digits.prefix(3) {
      number = number * 10 + Int(digit - 0x30)
      if number == 0 { return nil }
      if let code = byNumber[number] { return code }
    }
    return nil
  }
}
