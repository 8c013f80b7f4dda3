package import Registration

/// The society the desk works for.
package struct Society: Equatable, Sendable {
  package let name: String
  /// The code of the conference the desk registers for, when there is one.
  package let currentConference: String?
  package let unclassifiedBand: IncomeBand
  package let provider: PaymentProvider
  package let controller: Controller
  /// The least count of people that figures show.
  package let leastShown: Int

  static func read(_ reader: any SQLReader) throws -> Society? {
    try reader.first(SocietySQL.select) { row in
      Society(
        name: row.text(0), currentConference: row.textOrNil(1),
        unclassifiedBand: IncomeBand(rawValue: row.text(2)),
        provider: try JSONText.decode(row.text(3)),
        controller: try JSONText.decode(row.text(4)), leastShown: Int(row.int(5)))
    }
  }
}

/// Who takes the money, as the payer is told before the hand-off.
package struct PaymentProvider: Codable, Equatable, Sendable {
  package let name: String
  package let privacyAddress: String
  /// Whether data about the payer may leave the EU.
  package let outsideEU: Bool
  /// The host of the redirect page, upper case: `PAY.EXAMPLE.ORG`.
  package let host: String
  /// The society's account there, in few letters.
  package let payee: String
  /// Minutes that a redirect address holds.
  package let validMinutes: Int

  package init(
    name: String, privacyAddress: String, outsideEU: Bool, host: String, payee: String,
    validMinutes: Int
  ) {
    self.name = name
    self.privacyAddress = privacyAddress
    self.outsideEU = outsideEU
    self.host = host
    self.payee = payee
    self.validMinutes = validMinutes
  }
}

/// What a new society starts with.
package struct NewSociety: Sendable {
  package var name: String
  package var supervisorLogin: String
  package var supervisorName: String
  package var supervisorPassword: String
  package var unclassifiedBand: IncomeBand
  package var provider: PaymentProvider
  package var notices: [NewNotice]
  package var purposes: [NewPurpose]
  package var retention: [RetentionRule]

  package init(
    name: String, supervisorLogin: String, supervisorName: String, supervisorPassword: String,
    unclassifiedBand: IncomeBand, provider: PaymentProvider, notices: [NewNotice],
    purposes: [NewPurpose], retention: [RetentionRule] = []
  ) {
    self.name = name
    self.supervisorLogin = supervisorLogin
    self.supervisorName = supervisorName
    self.supervisorPassword = supervisorPassword
    self.unclassifiedBand = unclassifiedBand
    self.provider = provider
    self.notices = notices
    self.purposes = purposes
    self.retention = retention
  }
}

/// A notice's first version: its text in each language.
package struct NewNotice: Sendable {
  package var code: String
  package var texts: [String: String]

  package init(code: String, texts: [String: String]) {
    self.code = code
    self.texts = texts
  }
}

/// A purpose with its wording in each language.
package struct NewPurpose: Sendable {
  package var purpose: Purpose
  package var notice: String
  package var texts: [String: PurposeWording]

  package init(purpose: Purpose, notice: String, texts: [String: PurposeWording]) {
    self.purpose = purpose
    self.notice = notice
    self.texts = texts
  }
}

/// A purpose's name and the plain sentences that are read to the person.
package struct PurposeWording: Equatable, Sendable {
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
