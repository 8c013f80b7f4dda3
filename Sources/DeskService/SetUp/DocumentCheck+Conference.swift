import Foundation
import Registration

extension SetUpConference {
  /// The way to it in a set-up.
  package var path: [String] { ["conferences", conference.code] }

  func checked(_ check: inout DocumentCheck) -> SetUpConference {
    var new = self
    new.conference = Conference(
      code: check.key(conference.code, path, limit: 20),
      name: check.text(conference.name, path + ["name"]),
      place: check.text(conference.place, path + ["place"], isRequired: false),
      from: conference.from, to: conference.to, timeZone: conference.timeZone,
      currency: conference.currency, memberOn: conference.memberOn)
    check.require(conference.from <= conference.to, path + ["until"], "date.beforeStart")
    check.require(
      TimeZone(identifier: conference.timeZone) != nil, path + ["timeZone"], "setUp.timeZone",
      detail: conference.timeZone)
    check.require(!categories.isEmpty, path + ["categories"], "required")
    check.requireOnce(categories.map(\.category.code), path + ["categories"])
    check.requireOnce(options.map(\.item.code), path + ["options"])
    new.periods = checkedPeriods(&check)
    new.categories = categories.map { checked($0, &check) }
    new.options = options.map { checked($0, &check) }
    abstracts?.check(path + ["abstracts"], &check)
    return new
  }

  private func checkedPeriods(_ check: inout DocumentCheck) -> [FeePeriod] {
    let place = path + ["periods"]
    check.requireOnce(periods.map(\.code), place)
    for fault in periods.faults(until: conference.to) {
      switch fault {
      case .endsBeforeStart(let code): check.add(place + [code, "until"], "date.beforeStart")
      case .overlap(let code, let next):
        check.add(place + [next, "from"], "setUp.overlap", detail: code, other: place + [code])
      case .gap(let code, let next):
        check.add(place + [next, "from"], "setUp.gap", detail: code, other: place + [code])
      case .endsTooEarly(let code):
        check.add(
          place + [code, "until"], "setUp.gapAtEnd", detail: conference.to.description,
          other: path + ["until"])
      }
    }
    return periods.map {
      FeePeriod(
        code: check.key($0.code, place + [$0.code]),
        name: check.text($0.name, place + [$0.code, "name"]), from: $0.from, to: $0.to)
    }
  }

  private func checked(_ category: SetUpCategory, _ check: inout DocumentCheck) -> SetUpCategory {
    let place = path + ["categories", category.category.code]
    var new = category
    new.category = Category(
      code: check.key(category.category.code, place),
      name: check.text(category.category.name, place + ["name"]),
      needsApproval: category.category.needsApproval)
    let known = Set(periods.map(\.code))
    for period in Set(category.fees.map(\.period)).subtracting(known).sorted() {
      check.add(place + ["fees", period], "setUp.unknownPeriod", detail: period)
    }
    for rule in category.fees {
      let fee = place + ["fees", rule.period]
      check.require(
        rule.amount.currency == conference.currency && rule.amount.minorUnits >= 0,
        fee + [rule.member ? "member" : "nonMember"], "unusableAmount")
      check.require(
        rule.band?.isKnown ?? true, fee, "setUp.band", detail: rule.band?.rawValue)
    }
    let tables = Dictionary(grouping: category.fees) { [$0.period, "\($0.member)"] }
    for rules in tables.values {
      guard let rule = rules.first else { continue }
      let fee = place + ["fees", rule.period, rule.member ? "member" : "nonMember"]
      let bands = rules.map(\.band)
      check.require(Set(bands).count == bands.count, fee, "setUp.twice", detail: rule.period)
      let missing = IncomeBand.all.filter { !bands.contains($0) }.map(\.rawValue)
      check.require(
        bands.contains(nil) || missing.isEmpty, fee, "setUp.bandsMissing",
        detail: missing.joined(separator: ", "))
    }
    return new
  }

  private func checked(_ option: SetUpOption, _ check: inout DocumentCheck) -> SetUpOption {
    let place = path + ["options", option.item.code]
    let item = option.item
    check.require(
      item.price.currency == conference.currency && item.price.minorUnits >= 0,
      place + ["price"], "unusableAmount")
    check.require((item.places ?? 0) >= 0, place + ["places"], "setUp.negative")
    return SetUpOption(
      item: OptionItem(
        code: check.key(item.code, place), name: check.text(item.name, place + ["name"]),
        price: item.price, places: item.places),
      isRetired: option.isRetired)
  }
}
