/// How long something is kept, as data of the set-up.
///
/// ```swift
/// RetentionRule(
///   code: "food", target: .purpose("dietaryAndAccess"), keep: .days(30), after: .endOfConference)
/// ```
package struct RetentionRule: Hashable, Codable, Sendable {
  /// Unique and for ever.
  package let code: String
  /// What goes.
  package let target: RetentionTarget
  package let keep: RetentionSpan
  package let after: RetentionAnchor
  /// The code of the service whose records alone are meant; empty for those of all.
  package let service: String
  /// Why it is kept so long and no longer, for people; may be empty.
  package let reason: String

  package init(
    code: String, target: RetentionTarget, keep: RetentionSpan, after: RetentionAnchor,
    service: String = "", reason: String = ""
  ) {
    self.code = code
    self.target = target
    self.keep = keep
    self.after = after
    self.service = service
    self.reason = reason
  }
}

/// What a rule of retention takes away; written as `question:dietary-needs`.
package enum RetentionTarget: Hashable, Sendable {
  /// A field of the person.
  case field(PersonField)
  /// The answers to one of the society's own questions, by its key.
  case question(String)
  /// The answers to every question that serves a purpose, by its code.
  case purpose(String)
  case records(RetentionRecords)
}

/// Records that end as a whole.
package enum RetentionRecords: String, CaseIterable, Sendable {
  /// Requests of people that were answered, refused or taken back.
  case requests
  /// What focal points were asked to do and have done.
  case tasks
  /// Proposals that were decided or have lapsed.
  case proposals

  /// Whether they name a service.
  package var haveServices: Bool { self != .proposals }
}

extension RetentionTarget: RawRepresentable, Codable {
  package init?(rawValue: String) {
    guard let colon = rawValue.firstIndex(of: ":") else { return nil }
    let value = String(rawValue[rawValue.index(after: colon)...])
    switch rawValue[..<colon] {
    case "field":
      guard let field = PersonField(rawValue: value) else { return nil }
      self = .field(field)
    case "question": self = .question(value)
    case "purpose": self = .purpose(value)
    case "records":
      guard let records = RetentionRecords(rawValue: value) else { return nil }
      self = .records(records)
    default: return nil
    }
  }

  package var rawValue: String { "\(kind):\(name)" }

  /// `field`, `question`, `purpose` or `records`.
  package var kind: String {
    switch self {
    case .field: "field"
    case .question: "question"
    case .purpose: "purpose"
    case .records: "records"
    }
  }

  /// The field, key, code or kind of record.
  package var name: String {
    switch self {
    case .field(let field): field.rawValue
    case .question(let key): key
    case .purpose(let code): code
    case .records(let records): records.rawValue
    }
  }
}

/// The moment from which the time of keeping counts.
package enum RetentionAnchor: String, CaseIterable, Codable, Sendable {
  /// The last day of the conference it was given for, or of the last one the person came to.
  case endOfConference
  /// The last day of the membership it was given for, or of the person's last one.
  case endOfMembership
  /// The last time the person registered, came, answered, asked for something or was corrected.
  case lastContact
  /// When the question or the request was answered, the task done, the proposal decided.
  case answered
}
