/// What a person answered.
package enum ConsentAnswer: String, CaseIterable, Codable, Sendable {
  case given
  case refused
  case withdrawn
  /// Asked, and put off.
  case later

  package var isNo: Bool { self == .refused || self == .withdrawn }
}

/// Who answered.
package enum AnsweredBy: String, CaseIterable, Codable, Sendable {
  /// The person.
  case `self`
  /// Somebody with parental responsibility.
  case parent
  /// Somebody else, whose answer the person still has to confirm.
  case proxy
}

/// How an answer came.
package enum ConsentChannel: String, CaseIterable, Codable, Sendable {
  case desk
  case paper
  case web
  case email
  case `import`
}

/// One answer of one person for one purpose; written once and never changed.
package struct ConsentEvent: Hashable, Codable, Sendable {
  package let id: Int64
  /// The code of the purpose.
  package let purpose: String
  package let answer: ConsentAnswer
  /// The number of the notice version that was shown.
  package let noticeVersion: Int
  /// SHA-256 of the words that were shown, as 64 lower-case hexadecimal digits.
  package let noticeHash: String
  /// The language of those words, as in `en`.
  package let language: String
  package let channel: ConsentChannel
  /// The log-on of the member of staff who asked.
  package let askedBy: String
  package let answeredBy: AnsweredBy
  package let at: Instant
  /// From this moment consent no longer holds; nil when it does not end.
  package let validUntil: Instant?
  /// The station at which it was recorded.
  package let station: Int64
  /// The ``id`` of an answer that was recorded wrongly and that this one stands for.
  package let corrects: Int64?

  package init(
    id: Int64, purpose: String, answer: ConsentAnswer, noticeVersion: Int, noticeHash: String,
    language: String, channel: ConsentChannel, askedBy: String, answeredBy: AnsweredBy, at: Instant,
    validUntil: Instant? = nil, station: Int64, corrects: Int64? = nil
  ) {
    self.id = id
    self.purpose = purpose
    self.answer = answer
    self.noticeVersion = noticeVersion
    self.noticeHash = noticeHash
    self.language = language
    self.channel = channel
    self.askedBy = askedBy
    self.answeredBy = answeredBy
    self.at = at
    self.validUntil = validUntil
    self.station = station
    self.corrects = corrects
  }
}
