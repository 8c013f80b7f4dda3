/// A part of the document about one person, with the keys its entries may have.
package enum AccessPart: String, CaseIterable, Codable, Sendable {
  case details
  case record
  case formerReferences
  case affiliations
  case registrations
  case memberships
  case charges
  case payments
  case abstracts
  case answers
  case consents
  case decisions
  case disclosures
  case purposes
  case requests
  case tasks
  case drafts
  case proposals
  case history

  /// What an entry of this part says, in this order.
  package var keys: [String] {
    switch self {
    case .details: ["field", "value", "source", "at", "by", "file"]
    case .record: ["reference", "source", "at", "by", "file", "restrictedAt", "childUntil"]
    case .formerReferences: ["merge", "at"]
    case .affiliations: ["organisation", "role", "from", "to"]
    case .registrations:
      ["reference", "conference", "category", "state", "options", "checkedInAt", "charge"]
    case .memberships:
      ["reference", "type", "holder", "state", "since", "until", "roles"]
    case .charges: ["reference", "at", "total", "state"]
    case .payments: ["reference", "charge", "provider", "state", "at"]
    case .abstracts: ["reference", "title", "conference", "state"]
    case .answers: ["question", "about", "answer", "purpose", "source", "at", "by"]
    case .consents:
      [
        "purpose", "answer", "at", "until", "notice", "language", "channel", "answeredBy", "by",
        "station",
      ]
    case .decisions: ["purpose", "flag", "decision", "reason", "at"]
    case .disclosures: ["reference", "purpose", "kind", "recipient", "at", "by"]
    case .purposes: ["purpose", "name", "basis", "recipients", "retention"]
    case .requests: ["reference", "kind", "state", "receivedOn", "dueOn", "answer"]
    case .tasks: ["reference", "kind", "service", "at", "doneAt"]
    case .drafts: ["at", "until", "by"]
    case .proposals: ["reference", "kind", "state", "reason", "at"]
    case .history: ["at", "action", "by", "station", "detail"]
    }
  }

  /// Whether it is what the person gave, for a purpose that rests on consent or contract
  /// (GDPR, article 20(1)); of consents, whatever they rest on.
  package var isPortable: Bool {
    switch self {
    case .details, .affiliations, .registrations, .memberships, .abstracts, .answers, .consents:
      true
    default: false
    }
  }
}

/// Everything that is held about one person, as they get it (GDPR, article 15); as JSON in the
/// shape of `Documentation/access.schema.json`. Nothing of a third person is in it.
package struct AccessDocument: Equatable, Sendable {
  /// One entry of a part: a value for each of its keys, empty ones left out.
  package typealias Entry = [String: String]

  package static let format = "regdesk-access-1"

  package let society: String
  package let person: String
  package let name: String
  package let language: String
  package let at: Instant
  /// The parts that have entries, in the order of ``AccessPart``.
  package private(set) var parts: [(part: AccessPart, entries: [Entry])] = []
  /// The parts of which something was left out because it is about somebody else.
  package private(set) var leftOut: [AccessPart] = []

  package init(society: String, person: String, name: String, language: String, at: Instant) {
    self.society = society
    self.person = person
    self.name = name
    self.language = language
    self.at = at
  }

  package mutating func add(_ part: AccessPart, _ entries: [Entry]) {
    precondition(
      entries.allSatisfy { Set($0.keys).isSubset(of: part.keys) }, "a key no part has")
    guard !entries.isEmpty else { return }
    parts.append((part, entries.map { $0.filter { !$0.value.isEmpty } }))
  }

  /// Notes that something of a part is about somebody else too and stays out.
  package mutating func leaveOut(of part: AccessPart) {
    if !leftOut.contains(part) { leftOut.append(part) }
  }

  package subscript(part: AccessPart) -> [Entry] {
    parts.first { $0.part == part }?.entries ?? []
  }

  /// What the person gave: to take along (GDPR, article 20).
  package var portable: AccessDocument {
    var document = AccessDocument(
      society: society, person: person, name: name, language: language, at: at)
    for (part, entries) in parts where part.isPortable {
      // Who noted it, and where, is not what the person gave.
      let noted: Set = ["source", "by", "station", "file"]
      document.add(part, entries.map { $0.filter { !noted.contains($0.key) } })
    }
    return document
  }

  package static func == (left: AccessDocument, right: AccessDocument) -> Bool {
    left.society == right.society && left.person == right.person && left.name == right.name
      && left.at == right.at && left.leftOut == right.leftOut
      && left.parts.elementsEqual(right.parts) { $0.part == $1.part && $0.entries == $1.entries }
  }
}

extension AccessDocument: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.format, forKey: Key("format"))
    try container.encode(society, forKey: Key("society"))
    try container.encode(person, forKey: Key("person"))
    try container.encode(at.iso8601, forKey: Key("at"))
    try container.encode(leftOut.map(\.rawValue), forKey: Key("leftOut"))
    for (part, entries) in parts { try container.encode(entries, forKey: Key(part.rawValue)) }
  }
}
