import Registration

/// Reads everything about one person into the document they get, on one snapshot.
struct AccessReading {
  let session: DeskSession
  let record: PersonRecord
  let subjects: [[UInt8]]
  let book: PurposeBook
  let reader: any SQLReader

  init(of record: PersonRecord, _ session: DeskSession, _ reader: any SQLReader) throws {
    self.session = session
    self.record = record
    self.reader = reader
    subjects = try MergedReference.subjectKeys(of: record, reader)
    book = try PurposeBook(reader, language: record.details[.language])
  }

  func document(society: String, at now: Instant) throws -> AccessDocument {
    var document = AccessDocument(
      society: society, person: record.reference, name: record.details[.fullName],
      language: record.details[.language].isEmpty ? "en" : record.details[.language], at: now)
    try addDetails(to: &document)
    try addDealings(to: &document)
    try addAnswers(to: &document)
    try addUses(to: &document)
    try addPapers(to: &document)
    return document
  }

  private func addDetails(to document: inout AccessDocument) throws {
    let origin = try reader.first(PeopleSQL.origin, [.int(record.originID)]) {
      try OriginLine($0, from: 0)
    }
    let origins = try session.fieldOrigins(of: record.id, reader)
    let fields = PersonField.allCases.filter { !record.details[$0].isEmpty }
    document.add(
      .details,
      fields.map { field in
        ["field": field.rawValue, "value": record.details[field]].merging(
          (origins[field] ?? origin).map(Self.values) ?? [:]
        ) { _, new in new }
      })
    let standing = try RecordStanding.of(record.id, reader)
    var about = origin.map(Self.values) ?? [:]
    about["reference"] = record.reference
    about["restrictedAt"] = standing.restrictedAt?.iso8601 ?? ""
    about["childUntil"] = standing.childUntil?.description ?? ""
    document.add(.record, [about])
    let merges = try reader.rows(AccessSQL.merges, [.int(record.id)]) {
      ["merge": $0.text(0), "at": Instant(milliseconds: $0.int(1)).iso8601]
    }
    document.add(.formerReferences, merges)
    document.add(
      .affiliations,
      try session.affiliations(of: record.id, reader).map {
        ["organisation": $0.organisation, "role": $0.role, "from": $0.from, "to": $0.to]
      })
  }

  private func addDealings(to document: inout AccessDocument) throws {
    var options: [String: [String]] = [:]
    try reader.query(AccessSQL.options, [.int(record.id)]) { row in
      options[row.text(0), default: []].append("\(row.text(1)) \(row.int(2))")
    }
    document.add(
      .registrations,
      try session.registrations(of: record.id, reader).map {
        [
          "reference": $0.reference, "conference": $0.conferenceName, "category": $0.category,
          "state": $0.state.rawValue,
          "options": options[$0.reference]?.joined(separator: ", ") ?? "",
          "checkedInAt": $0.inAt?.iso8601 ?? "", "charge": $0.charge ?? "",
        ]
      })
    let named = try session.memberships(of: record.id, record.reference, reader)
    let paid = try reader.rows(AccessSQL.paidFor, [.int(record.id)]) {
      ["reference": $0.text(0), "type": $0.text(1), "holder": $0.text(2), "state": $0.text(3)]
    }
    document.add(
      .memberships,
      named.map {
        [
          "reference": $0.line.membership, "type": $0.line.typeName, "holder": $0.line.holderName,
          "state": $0.line.standing.state.rawValue, "since": $0.line.since?.description ?? "",
          "until": $0.line.endsOn?.description ?? "",
          "roles": $0.roles.map(\.rawValue).joined(separator: ", "),
        ]
      } + paid.filter { entry in !named.contains { $0.line.membership == entry["reference"] } })
    if !named.allSatisfy({ $0.roles.isEmpty }) || !paid.isEmpty {
      document.leaveOut(of: .memberships)
    }
    document.add(
      .charges,
      try session.charges(of: record.id, reader).map {
        [
          "reference": $0.reference, "at": $0.at.iso8601,
          "total": "\($0.total.plainAmount) \($0.total.currency.code)", "state": $0.state.rawValue,
        ]
      })
    document.add(
      .payments,
      try reader.rows(AccessSQL.payments, [.int(record.id)]) {
        [
          "reference": $0.text(0), "charge": $0.text(1), "provider": $0.text(2),
          "state": $0.text(3), "at": Instant(milliseconds: $0.int(4)).iso8601,
        ]
      })
  }

  static func values(_ origin: OriginLine) -> [String: String] {
    [
      "source": origin.source.rawValue, "at": origin.at.iso8601, "by": origin.by,
      "file": origin.file ?? "",
    ]
  }
}
