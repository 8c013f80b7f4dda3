/// What consent has come to, as figures tell it.
package enum ConsentFigure: String, CaseIterable, Codable, Sendable {
  /// In force.
  case given
  case refused
  case withdrawn
  /// Put off, and never answered.
  case later
  /// Given, and its time is over, or the notice has changed.
  case ended

  /// Nil for who was never asked.
  package init?(_ state: ConsentState) {
    switch state {
    case .unknown: return nil
    case .askedLater: self = .later
    case .given: self = .given
    case .refused: self = .refused
    case .withdrawn: self = .withdrawn
    case .expired, .superseded: self = .ended
    }
  }
}

/// How many people have answered what at the end of one month.
package struct ConsentMonth: Equatable, Sendable {
  /// The first day of the month.
  package let month: CivilDate
  /// In the order of ``ConsentFigure``; nil is left out, as too few people are meant, or as it
  /// would tell how many another one means.
  package let counts: [Int?]
  /// Everybody who was asked.
  package let total: Int?

  /// `counts`: In the order of ``ConsentFigure``.
  package init(month: CivilDate, counts: [Int], least: Int) {
    let table = SuppressedTable(counts: [counts], least: least)
    self.month = month
    self.counts = table.cells[0]
    total = table.rowSums[0]
  }

  package subscript(figure: ConsentFigure) -> Int? {
    ConsentFigure.allCases.firstIndex(of: figure).flatMap { counts[$0] }
  }
}

/// The figures of one purpose, month by month.
package struct ConsentFigures: Equatable, Sendable {
  /// The code.
  package let purpose: String
  package let name: String
  package let months: [ConsentMonth]

  package init(purpose: String, name: String, months: [ConsentMonth]) {
    self.purpose = purpose
    self.name = name
    self.months = months
  }
}

/// Counts what people have answered at the ends of months.
package struct ConsentTally: Sendable {
  private let moments: [Instant]
  private let changes: MaterialChanges
  private var counts: [[Int]]

  /// `moments`: In the order of time.
  package init(moments: [Instant], changes: MaterialChanges) {
    self.moments = moments
    self.changes = changes
    counts = moments.map { _ in ConsentFigure.allCases.map { _ in 0 } }
  }

  /// Takes all answers of one person for the purpose.
  package mutating func take(_ events: [ConsentEvent]) {
    var standing: ConsentStanding?
    var known = 0
    for (index, moment) in moments.enumerated() {
      // What the answers come to is worked out again only when there are more of them.
      let count = events.count { $0.at <= moment }
      if count != known {
        standing = ConsentLedger.standing(events: events, at: moment)
        known = count
      }
      guard let state = standing?.status(changes: changes, at: moment).state,
        let figure = ConsentFigure(state),
        let column = ConsentFigure.allCases.firstIndex(of: figure)
      else { continue }
      counts[index][column] += 1
    }
  }

  /// What may be shown.
  package func months(_ days: [CivilDate], least: Int) -> [ConsentMonth] {
    zip(days, counts).map { ConsentMonth(month: $0, counts: $1, least: least) }
  }
}
