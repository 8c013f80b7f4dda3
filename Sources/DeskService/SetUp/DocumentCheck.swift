package import Registration

/// Collects what is wrong with a set-up by itself, without what the desk already has.
struct DocumentCheck {
  private(set) var faults: [SetUpFault] = []

  mutating func add(
    _ path: [String], _ code: String, detail: String? = nil, other: [String]? = nil
  ) {
    faults.append(SetUpFault(path, code, detail: detail, other: other))
  }

  mutating func require(
    _ holds: Bool, _ path: [String], _ code: String, detail: String? = nil
  ) {
    if !holds { add(path, code, detail: detail) }
  }

  /// The text as it is stored; empty after the complaint.
  mutating func text(
    _ raw: String, _ path: [String], limit: Int = 200, multiline: Bool = false,
    isRequired: Bool = true
  ) -> String {
    do {
      let text = try TextRule.accept(raw, limit: limit, multiline: multiline)
      require(!isRequired || !text.isEmpty, path, "required")
      return text
    } catch {
      add(path, error.code, detail: error.detail)
      return ""
    }
  }

  /// The name by which the program knows something: short, without white space, once in its list.
  mutating func key(_ raw: String, _ path: [String], limit: Int = 40) -> String {
    let key = text(raw, path, limit: limit)
    require(!key.contains(where: \.isWhitespace), path, "setUp.key")
    return key
  }

  mutating func requireOnce(_ keys: [String], _ path: [String]) {
    var seen: Set<String> = []
    for key in keys where !seen.insert(key).inserted {
      add(path + [key], "setUp.twice", detail: key)
    }
  }

  /// What stands under a language tag, as it is stored.
  mutating func language(_ tag: String, _ path: [String]) {
    let isTag =
      tag.utf8.count <= 35
      && tag.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      }
    require(isTag && (tag.first?.isLetter ?? false), path, "setUp.language")
  }
}

extension SetUpDocument {
  /// The set-up as it is stored.
  ///
  /// - Throws: Everything in it that cannot be, whatever the desk has.
  package func checked() throws(SetUpRefusal) -> SetUpDocument {
    var check = DocumentCheck()
    var document = self
    document.name = name.map { check.text($0, ["society", "name"]) }
    document.controller = controller?.checked(&check)
    document.provider = checkedProvider(&check)
    checkBands(&check)
    check.requireOnce(services.map(\.service.code), ["services"])
    document.services = services.map { $0.checked(&check) }
    check.requireOnce(notices.map(\.code), ["notices"])
    document.notices = notices.map { $0.checked(&check) }
    check.requireOnce(purposes.map(\.purpose.code), ["purposes"])
    document.purposes = purposes.map { $0.checked(&check) }
    check.requireOnce(membershipTypes.map(\.type.code), ["membershipTypes"])
    document.membershipTypes = membershipTypes.map { $0.checked(&check) }
    check.requireOnce(conferences.map(\.conference.code), ["conferences"])
    document.conferences = conferences.map { $0.checked(&check) }
    check.requireOnce(questions.map(\.question.key), ["questions"])
    for question in questions { question.check(&check) }
    check.requireOnce(retention.map(\.rule.code), ["retention"])
    document.retention = retention.map { $0.checked(&check) }
    guard check.faults.isEmpty else { throw SetUpRefusal(check.faults) }
    return document
  }

  private func checkedProvider(_ check: inout DocumentCheck) -> PaymentProvider? {
    guard let provider else { return nil }
    do throws(DeskError) {
      return try provider.checked()
    } catch {
      if case .invalid(let failures) = error {
        for failure in failures {
          check.add(
            ["provider", Self.providerFields[failure.field] ?? failure.field], failure.code,
            detail: failure.detail)
        }
      }
      return provider
    }
  }

  /// What the fields of a provider are called in a set-up, by the names they have at the desk.
  private static let providerFields = [
    "provider": "name", "privacyAddress": "privacy", "providerHost": "host",
  ]

  private func checkBands(_ check: inout DocumentCheck) {
    if let unclassifiedBand {
      check.require(
        unclassifiedBand.isKnown, ["society", "unclassifiedBand"], "setUp.band",
        detail: unclassifiedBand.rawValue)
    }
    let byCountry = Dictionary(grouping: incomeBands ?? [], by: \.country)
    for (country, entries) in byCountry.sorted(by: { $0.key < $1.key }) {
      let inOrder = entries.sorted { $0.from < $1.from }
      for entry in inOrder {
        let isCountry = Country.all.contains { $0.alpha2 == country }
        check.require(isCountry, entry.path, "setUp.country", detail: country)
        check.require(entry.band.isKnown, entry.path, "setUp.band", detail: entry.band.rawValue)
        check.require(entry.to.map { entry.from <= $0 } ?? true, entry.path, "date.beforeStart")
        _ = check.text(entry.source, entry.path, isRequired: false)
      }
      for (entry, next) in zip(inOrder, inOrder.dropFirst())
      where entry.to.map({ next.from <= $0 }) ?? true {
        check.add(next.path, "setUp.overlap", detail: country, other: entry.path)
      }
    }
  }
}

extension IncomeBandEntry {
  /// The way to it in a set-up.
  package var path: [String] { ["incomeBands", country, from.description] }
}

extension IncomeBand {
  /// The bands of a set-up, from high to low income.
  package static let all: [IncomeBand] = [.a, .b, .c, .d]

  var isKnown: Bool { Self.all.contains(self) }
}
