package import Registration

/// An answer to one consent question, as it was given.
package struct ConsentReply: Equatable, Sendable {
  /// The code of the purpose.
  package var purpose: String
  package var answer: ConsentAnswer
  package var answeredBy: AnsweredBy
  /// The language of the words that were shown.
  package var language: String
  /// The number of the notice version that was shown.
  package var noticeVersion: Int
  package var channel: ConsentChannel
  /// The answer that was recorded wrongly and that this one stands for; set by an approved
  /// correction only.
  var corrects: Int64?

  package init(
    purpose: String, answer: ConsentAnswer, answeredBy: AnsweredBy = .`self`,
    language: String = "en", noticeVersion: Int, channel: ConsentChannel = .desk
  ) {
    self.purpose = purpose
    self.answer = answer
    self.answeredBy = answeredBy
    self.language = language
    self.noticeVersion = noticeVersion
    self.channel = channel
  }
}

/// The consent screen of one person at one service.
package struct ConsentSheet: Equatable, Sendable {
  package let person: String
  package let name: String
  /// The questions first, then what is only told, both in the order of the set-up.
  package let items: [ConsentItem]
  /// The notice that governs the first item; nil when nothing is asked or told.
  package let notice: NoticeText?
  /// All notices that the items name.
  package let notices: [NoticeText]
}

/// One purpose on the consent screen.
package struct ConsentItem: Equatable, Sendable {
  /// With its name in the language of the sheet.
  package let purpose: Purpose
  /// The plain sentences that are read to the person.
  package let text: String
  /// Whether it rests on consent and is asked; otherwise it is told.
  package let asked: Bool
  package let status: ConsentStatus
  /// The name of the station at which the answer was recorded.
  package let station: String?
  /// The language of name and text: the person's own, or the desk's, or English, or what there is.
  package let language: String
  /// The code of the notice.
  package let notice: String
  package let noticeVersion: Int
  package let noticeHash: String
}

/// A notice version in force, in one language.
package struct NoticeText: Equatable, Sendable {
  package let code: String
  package let version: Int
  package let language: String
  package let body: String
  package let hash: String
}

/// One answer of the past.
package struct ConsentLine: Equatable, Sendable {
  package let event: ConsentEvent
  /// The name of the station.
  package let station: String
  /// The identifier of the record, 16 bytes (ISO/IEC TS 27560 asks for a UUID).
  package let recordID: [UInt8]
}
