import Foundation
import Registration

extension NewConference {
  /// The set-up as it is stored, or every refusal of it by the name of what is wrong.
  func checked() throws(DeskError) -> NewConference {
    var check = SetUpCheck()
    var new = self
    new.conference = Conference(
      code: check.text(conference.code, "code", limit: 20),
      name: check.text(conference.name, "name"),
      place: check.text(conference.place, "place", isRequired: false),
      from: conference.from, to: conference.to, timeZone: conference.timeZone,
      currency: conference.currency)
    check.require(conference.from <= conference.to, "to", "beforeStart")
    check.require(TimeZone(identifier: conference.timeZone) != nil, "timeZone", "unknown")
    new.categories = categories.map {
      Category(
        code: check.text($0.code, "category.code", limit: 40),
        name: check.text($0.name, "category.name"), needsApproval: $0.needsApproval)
    }
    new.options = options.map {
      OptionItem(
        code: check.text($0.code, "option.code", limit: 40),
        name: check.text($0.name, "option.name"), price: $0.price, places: $0.places)
    }
    new.periods = periods.map {
      FeePeriod(
        code: check.text($0.code, "period.code", limit: 40),
        name: check.text($0.name, "period.name"), from: $0.from, to: $0.to)
    }
    checkFees(of: new, &check)
    guard check.failures.isEmpty else { throw .invalid(check.failures) }
    return new
  }

  private func checkFees(of new: NewConference, _ check: inout SetUpCheck) {
    let categories = new.categories.map(\.code)
    let periods = new.periods.map(\.code)
    let currency = new.conference.currency
    check.require(!categories.isEmpty, "category", "required")
    check.require(Set(categories).count == categories.count, "category.code", "twice")
    check.require(Set(periods).count == periods.count, "period.code", "twice")
    let options = new.options.map(\.code)
    check.require(Set(options).count == options.count, "option.code", "twice")
    for option in new.options {
      check.require(
        option.price.currency == currency && option.price.minorUnits >= 0, "option.price",
        "unusableAmount")
      check.require((option.places ?? 0) >= 0, "option.places", "negative")
    }
    for fault in new.periods.faults(until: new.conference.to) { check.add(fault) }
    for rule in rules {
      check.require(categories.contains(rule.category), "rule.category", "unknown")
      check.require(periods.contains(rule.period), "rule.period", "unknown")
      check.require(
        rule.amount.currency == currency && rule.amount.minorUnits >= 0, "rule.amount",
        "unusableAmount")
    }
    let keys = rules.map { [$0.category, $0.period, "\($0.member)", $0.band?.rawValue ?? ""] }
    check.require(Set(keys).count == keys.count, "rule", "twice")
  }
}

/// Collects what is wrong with a set-up.
private struct SetUpCheck {
  private(set) var failures: [FieldFailure] = []

  mutating func require(_ condition: Bool, _ field: String, _ code: String) {
    if !condition { failures.append(FieldFailure(field: field, code: code)) }
  }

  /// The periods of a conference leave no day out and have none twice; the field names the period.
  mutating func add(_ fault: FeePeriodFault) {
    let failure =
      switch fault {
      case .endsBeforeStart(let code):
        FieldFailure(field: "period.\(code).until", code: "date.beforeStart")
      case .overlap(let code, let next):
        FieldFailure(field: "period.\(next).from", code: "setUp.overlap", detail: code)
      case .gap(let code, let next):
        FieldFailure(field: "period.\(next).from", code: "setUp.gap", detail: code)
      case .endsTooEarly(let code):
        FieldFailure(field: "period.\(code).until", code: "setUp.gapAtEnd")
      }
    failures.append(failure)
  }

  mutating func text(
    _ raw: String, _ field: String, limit: Int = 200, isRequired: Bool = true
  ) -> String {
    do {
      let text = try TextRule.accept(raw, limit: limit)
      require(!isRequired || !text.isEmpty, field, "required")
      return text
    } catch {
      failures.append(FieldFailure(field: field, code: error.code, detail: error.detail))
      return ""
    }
  }
}
