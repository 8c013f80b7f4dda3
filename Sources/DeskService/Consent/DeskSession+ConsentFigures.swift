package import Registration

/// Which figures are asked for.
package struct FigureSearch: Equatable, Sendable {
  /// The months that are shown without a day.
  package static let usualMonths = 12
  private static let mostMonths = 120

  /// The code; nil for every purpose that is asked.
  package var purpose: String?
  /// Days of the first and the last month.
  package var from: CivilDate?
  package var to: CivilDate?

  package init(purpose: String? = nil, from: CivilDate? = nil, to: CivilDate? = nil) {
    self.purpose = purpose
    self.from = from
    self.to = to
  }

  /// The first days of the months.
  func months(today: CivilDate) throws -> [CivilDate] {
    func first(_ day: CivilDate) -> CivilDate { day.adding(days: 1 - day.day) }
    let last = first(min(to ?? today, today))
    let start = first(from ?? last.adding(months: 1 - Self.usualMonths))
    guard start <= last else {
      throw DeskError.invalid([FieldFailure(field: "from", code: "date.beforeStart")])
    }
    let count = (last.year - start.year) * 12 + last.month - start.month + 1
    guard count <= Self.mostMonths else {
      throw DeskError.invalid([
        FieldFailure(field: "from", code: "figures.tooLong", detail: "\(Self.mostMonths)")
      ])
    }
    return (0..<count).map { start.adding(months: $0) }
  }
}

extension DeskSession {
  /// How many people have said what, at the end of each month, so that no small group can be told.
  ///
  /// People whose record is restricted or who were erased are not counted.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` for an unknown purpose, ``DeskError/invalid(_:)`` for
  ///   months that cannot be.
  package func consentFigures(
    _ search: FigureSearch = FigureSearch(), language: String = "en"
  ) throws -> (figures: [ConsentFigures], least: Int) {
    try reading(.reviewConsentFlags) { reader in
      let months = try search.months(today: today)
      let moments = months.map { month in
        min(month.adding(months: 1).start(in: environment.timeZone).adding(milliseconds: -1), now)
      }
      let least = try Society.read(reader)?.leastShown ?? SuppressedTable.usualLeast
      let book = try PurposeBook(reader, language: language)
      let entries = book.entries.filter { entry in
        search.purpose.map { $0 == entry.purpose.code }
          ?? (entry.purpose.legalBasis == .consent && !entry.isRetired)
      }
      if let purpose = search.purpose, entries.isEmpty { throw DeskError.notFound(purpose) }
      let figures = try entries.map { entry in
        var tally = ConsentTally(moments: moments, changes: book.changes(of: entry))
        try Self.eachPerson(entry, reader) { tally.take($0) }
        return ConsentFigures(
          purpose: entry.purpose.code, name: entry.purpose.name,
          months: tally.months(months, least: least))
      }
      return (figures, least)
    }
  }

  /// Gives all answers for a purpose, person by person.
  private static func eachPerson(
    _ entry: PurposeBook.Entry, _ reader: any SQLReader, _ take: ([ConsentEvent]) -> Void
  ) throws {
    var person: Int64?
    var events: [ConsentEvent] = []
    try reader.query(ConsentFigureSQL.events, [.int(entry.id)]) { row in
      if person != row.int(0) {
        if !events.isEmpty { take(events) }
        events.removeAll(keepingCapacity: true)
        person = row.int(0)
      }
      guard let answer = ConsentAnswer(rawValue: row.text(2)),
        let by = AnsweredBy(rawValue: row.text(4))
      else { throw DatabaseFault.damaged("an answer about \(entry.purpose.code)") }
      events.append(
        ConsentEvent(
          id: row.int(1), purpose: entry.purpose.code, answer: answer,
          noticeVersion: Int(row.int(3)), noticeHash: "", language: "", channel: .desk, askedBy: "",
          answeredBy: by, at: Instant(milliseconds: row.int(5)),
          validUntil: row.intOrNil(6).map(Instant.init(milliseconds:)), station: row.int(7),
          corrects: row.intOrNil(8)))
    }
    if !events.isEmpty { take(events) }
  }
}
