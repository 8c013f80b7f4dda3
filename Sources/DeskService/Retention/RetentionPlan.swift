import Foundation
import Registration

/// Everything that the rules in force take away on a day, found on one snapshot.
struct RetentionPlan {
  /// One value or record that goes.
  struct Item {
    enum What {
      case field(PersonField, value: String)
      /// Every answer to a question up to the newest row.
      case answers(CustomQuestion, reference: String, newest: Int64, texts: [String])
      case record(RetentionRecords, texts: [String])
    }

    let rule: Int
    let what: What
    /// The row that it belongs to.
    let key: Int64
    let person: Int64?
    let subject: [UInt8]?
  }

  let rules: [RetentionRule]
  private(set) var items: [Item] = []
  private(set) var heldBack: [Int]
  private let today: CivilDate
  private let anchors: RetentionAnchors

  init(today: CivilDate, timeZone: TimeZone, _ reader: any SQLReader) throws {
    let questions = try AskedQuestion.all(reader).map(\.question)
    rules =
      try SetUpRetention.all(reader).filter { !$0.isRetired }.map(\.rule)
      + questions.compactMap { RetentionRule($0) }
    heldBack = [Int](repeating: 0, count: rules.count)
    self.today = today
    anchors = try RetentionAnchors(rules, timeZone: timeZone, reader)
    try findFields(reader)
    for question in questions { try findAnswers(question, reader) }
    for records in RetentionRecords.allCases { try findRecords(records, reader) }
  }

  /// The first rule by which something goes today.
  private func due(_ rules: [Int], anchor: (RetentionAnchor) -> CivilDate?) -> Int? {
    rules.first { rule in
      anchor(self.rules[rule].after).map {
        self.rules[rule].isDue(anchor: $0, today: today)
      } ?? false
    }
  }

  private mutating func add(_ item: Item, isRestricted: Bool) {
    if isRestricted { heldBack[item.rule] += 1 } else { items.append(item) }
  }

  private mutating func findFields(_ reader: any SQLReader) throws {
    var byField: [PersonField: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      if case .field(let field) = rule.target { byField[field, default: []].append(index) }
    }
    guard !byField.isEmpty else { return }
    let columns = PersonField.allCases.enumerated().filter { byField[$0.element] != nil }
    try reader.query(RetentionSQL.people, []) { row in
      let person = row.int(0)
      for (offset, field) in columns {
        let value = row.text(3 + offset)
        guard !value.isEmpty,
          let rule = due(byField[field] ?? [], anchor: { anchors.day($0, of: person) })
        else { continue }
        add(
          Item(
            rule: rule, what: .field(field, value: value), key: person, person: person,
            subject: row.bytes(1)),
          isRestricted: !row.isNull(2))
      }
    }
  }

  private mutating func findAnswers(
    _ question: CustomQuestion, _ reader: any SQLReader
  ) throws {
    let applying = rules.indices.filter { rules[$0].covers(question) }
    guard !applying.isEmpty else { return }
    var group: AnswerGroup?
    try reader.query(question.place.retained, [.text(question.key)]) { row in
      if group?.key != row.int(0) {
        close(group, question, applying)
        group = AnswerGroup(row)
      }
      group?.take(row)
    }
    close(group, question, applying)
  }

  private mutating func close(
    _ group: AnswerGroup?, _ question: CustomQuestion, _ applying: [Int]
  ) {
    guard let group, !group.texts.isEmpty,
      let rule = due(applying, anchor: { anchor($0, group, question.place) })
    else { return }
    add(
      Item(
        rule: rule,
        what: .answers(
          question, reference: group.reference, newest: group.newest, texts: group.texts),
        key: group.key, person: group.person, subject: group.subject),
      isRestricted: group.isRestricted)
  }

  private func anchor(
    _ anchor: RetentionAnchor, _ group: AnswerGroup, _ place: QuestionPlace
  ) -> CivilDate? {
    switch (anchor, place) {
    case (.answered, _): anchors.day(group.at)
    case (.endOfConference, .registration), (.endOfConference, .abstract): group.conferenceEnd
    case (.endOfMembership, .membership): anchors.end(ofMembership: group.key)
    default: group.person.flatMap { anchors.day(anchor, of: $0) }
    }
  }

  private mutating func findRecords(
    _ records: RetentionRecords, _ reader: any SQLReader
  ) throws {
    let applying = rules.indices.filter { rules[$0].target == .records(records) }
    guard !applying.isEmpty else { return }
    try reader.query(records.retained, []) { row in
      let service = row.text(4)
      let meant = applying.filter { rules[$0].service.isEmpty || rules[$0].service == service }
      guard let rule = due(meant, anchor: { _ in anchors.day(row.int(3)) }) else { return }
      add(
        Item(
          rule: rule, what: .record(records, texts: (5..<9).map { row.text($0) }),
          key: row.int(0), person: nil, subject: row.bytesOrNil(1)),
        isRestricted: !row.isNull(2))
    }
  }

  /// What each rule comes to.
  var lines: [RetentionLine] {
    var subjects = [Set<[UInt8]>](repeating: [], count: rules.count)
    var lines = rules.indices.map { RetentionLine(rule: rules[$0], heldBack: heldBack[$0]) }
    for item in items {
      lines[item.rule].values += 1
      if let subject = item.subject { subjects[item.rule].insert(subject) }
    }
    for index in lines.indices { lines[index].subjects = subjects[index].count }
    return lines
  }

  var subjects: Int { Set(items.compactMap(\.subject)).count }
}

/// The answers to one question about one subject.
private struct AnswerGroup {
  let key: Int64
  private(set) var newest: Int64
  private(set) var at: Int64
  /// Empty ones, by which an answer is taken back, are left out.
  private(set) var texts: [String] = []
  let person: Int64?
  let subject: [UInt8]
  let isRestricted: Bool
  let conferenceEnd: CivilDate?
  let reference: String

  init(_ row: any SQLRow) {
    key = row.int(0)
    newest = row.int(1)
    at = row.int(3)
    person = row.intOrNil(4)
    subject = row.bytes(5)
    isRestricted = !row.isNull(6)
    conferenceEnd = row.textOrNil(7).flatMap { CivilDate($0) }
    reference = row.text(8)
  }

  mutating func take(_ row: any SQLRow) {
    newest = row.int(1)
    at = row.int(3)
    if !row.text(2).isEmpty { texts.append(row.text(2)) }
  }
}

extension QuestionPlace {
  fileprivate var retained: RetentionSQL {
    switch self {
    case .person: .personAnswers
    case .registration: .registrationAnswers
    case .membership: .membershipAnswers
    case .abstract: .abstractAnswers
    }
  }
}

extension RetentionRecords {
  fileprivate var retained: RetentionSQL {
    switch self {
    case .requests: .requests
    case .tasks: .tasks
    case .proposals: .proposals
    }
  }
}
