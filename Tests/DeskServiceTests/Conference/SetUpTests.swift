import DeskService
import Registration
import Testing

@Suite("Setting up a conference")
struct SetUpTests {
  @Test("what was set up is what is offered", arguments: Store.allCases)
  func offersWhatWasSetUp(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let new = try NewConference.rehearsal()
    let setUp = try rehearsal.session(.desk).conference("2026")
    #expect(setUp.conference == new.conference)
    #expect(setUp.categories == new.categories)
    #expect(setUp.periods == new.periods)
    #expect(setUp.options.map(\.item) == new.options)
    #expect(setUp.options.map(\.left) == [3, 2, nil])
    #expect(setUp.currentPeriod?.code == "early")
    #expect(try rehearsal.session(.desk).conferences().map(\.isCurrent) == [true])
  }

  @Test("the period is that of the day at the conference")
  func periodFollowsTheConference() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    // Noon in UTC is one in the morning of the next day in Auckland.
    rehearsal.clock.advance(seconds: 3 * 3_600)
    #expect(try rehearsal.session(.desk).conference("2026").currentPeriod?.code == "onSite")
    rehearsal.clock.advance(seconds: 3 * 86_400)
    #expect(try rehearsal.session(.desk).conference("2026").currentPeriod == nil)
  }

  @Test("a code is used once")
  func codesAreUsedOnce() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let before = try rehearsal.counts()
    #expect(
      throws: DeskError.invalid([FieldFailure(field: "code", code: "taken")])
    ) {
      try rehearsal.supervisor().setUp(conference: .rehearsal())
    }
    #expect(try rehearsal.counts()["audit"] == before["audit"].map { $0 + 1 }, "the log-on")
  }

  @Test("a set-up that cannot be meant is refused by name", arguments: Mistake.allCases)
  func refusesMistakes(mistake: Mistake) throws {
    let rehearsal = try Rehearsal(.memory)
    var new = try NewConference.rehearsal()
    let expected = try mistake.apply(to: &new)
    #expect(throws: DeskError.invalid([expected])) {
      try rehearsal.supervisor().setUp(conference: new)
    }
    #expect(try rehearsal.session(.desk).conferences().isEmpty)
  }

  @Test("the current conference has to exist")
  func currentConferenceExists() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    #expect(throws: DeskError.notFound("2031")) {
      try rehearsal.supervisor().setCurrentConference("2031")
    }
    try rehearsal.supervisor().setCurrentConference(nil)
    #expect(try rehearsal.session(.desk).today().isEmpty)
  }

  enum Mistake: CaseIterable {
    case category, period, currency, timeZone, overlap, gap, gapAtEnd, twice, cardNumber

    func apply(to new: inout NewConference) throws -> FieldFailure {
      let rule = new.rules[0]
      switch self {
      case .category:
        new.rules[0] = FeeRule(
          category: "nobody", period: rule.period, member: false, band: nil, amount: rule.amount)
        return FieldFailure(field: "rule.category", code: "unknown")
      case .period:
        new.rules[0] = FeeRule(
          category: rule.category, period: "never", member: false, band: nil,
          amount: rule.amount)
        return FieldFailure(field: "rule.period", code: "unknown")
      case .currency:
        guard let yen = Currency("JPY") else { throw DatabaseFault.other("no JPY") }
        new.options[0] = OptionItem(
          code: "dinner", name: "Dinner", price: Money(minorUnits: 40, currency: yen))
        return FieldFailure(field: "option.price", code: "unusableAmount")
      case .timeZone:
        let old = new.conference
        new.conference = Conference(
          code: old.code, name: old.name, place: old.place, from: old.from, to: old.to,
          timeZone: "Atlantis/Capital", currency: old.currency)
        return FieldFailure(field: "timeZone", code: "unknown")
      case .overlap:
        try move(&new, from: "2026-01-05", to: "2026-01-08")
        return FieldFailure(field: "period.onSite.from", code: "setUp.overlap", detail: "early")
      case .gap:
        try move(&new, from: "2026-01-07", to: "2026-01-08")
        return FieldFailure(field: "period.onSite.from", code: "setUp.gap", detail: "early")
      case .gapAtEnd:
        try move(&new, from: "2026-01-06", to: "2026-01-06")
        return FieldFailure(field: "period.onSite.until", code: "setUp.gapAtEnd")
      case .twice:
        new.rules.append(rule)
        return FieldFailure(field: "rule", code: "twice")
      case .cardNumber:
        new.categories[0] = Category(code: "delegate", name: "4111 1111 1111 1111")
        return FieldFailure(field: "category.name", code: "text.cardNumber")
      }
    }

    /// Gives the second period other days.
    private func move(_ new: inout NewConference, from: String, to: String) throws {
      new.periods[1] = FeePeriod(
        code: "onSite", name: "On site", from: try .day(from), to: try .day(to))
    }
  }
}
