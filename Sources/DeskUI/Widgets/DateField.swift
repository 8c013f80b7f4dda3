package import Registration
package import Terminal

/// A civil date, typed as year-month-day; Up and Down change it by a day.
package struct DateField: Equatable, Sendable {
  package var field: TextField

  package init(_ date: CivilDate? = nil) {
    field = TextField(date?.description ?? "", limit: 10, cardKind: .text)
  }

  /// The date, nil while it is none.
  package var date: CivilDate? { CivilDate(field.text) }

  /// Lets a key act on the field.
  @discardableResult
  package mutating func handle(_ key: Key) -> TextField.Reaction {
    switch key {
    case .up: shift(by: 1)
    case .down: shift(by: -1)
    default: field.handle(key)
    }
  }

  /// Checks the whole when the focus goes; an empty field is fine.
  package mutating func leave() {
    field.leave { text in
      guard !text.isEmpty, CivilDate(text) == nil else { return nil }
      let digits = text.filter(\.isNumber).count
      return FieldRefusal(digits == 8 && text.count == 10 ? "date.unknown" : "date.malformed")
    }
  }

  private mutating func shift(by days: Int) -> TextField.Reaction {
    guard let date else { return .ignored }
    field.set(date.adding(days: days).description)
    return .changed
  }
}
