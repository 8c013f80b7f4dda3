import Registration

/// Finds what a set-up may not do to what the desk has: things in use are neither taken away nor
/// renamed, and what people agreed to does not change behind their backs.
struct SetUpComparison {
  let document: SetUpDocument
  let current: SetUpDocument
  let target: SetUpDocument
  let reader: any SQLReader

  func faults() throws -> [SetUpFault] {
    var faults = missingParts() + notices()
    faults += renamed(
      document.purposes, current.purposes, \.purpose.code, \.path,
      names: { Set($0.texts.values.map(\.name)) })
    faults += renamed(
      document.questions, current.questions, \.question.key, \.path, names: { [$0.question.label] })
    faults += renamed(
      document.conferences, current.conferences, \.conference.code, \.path,
      names: { [$0.conference.name] })
    faults += renamed(
      document.membershipTypes, current.membershipTypes, \.type.code, \.path,
      names: { [$0.type.name] })
    faults += try membershipTypes()
    faults += try document.purposes.flatMap(purpose)
    faults += try document.questions.flatMap(question)
    faults += retention()
    faults += try document.conferences.flatMap(conference)
    return faults
  }

  /// What is named and is nowhere.
  private func missingParts() -> [SetUpFault] {
    var faults: [SetUpFault] = []
    if let code = document.currentConference,
      !target.conferences.contains(where: { $0.conference.code == code })
    {
      faults.append(
        SetUpFault(["society", "currentConference"], "setUp.unknownConference", detail: code))
    }
    for purpose in document.purposes
    where !target.notices.contains(where: { $0.code == purpose.notice }) {
      faults.append(
        SetUpFault(purpose.path + ["notice"], "setUp.unknownNotice", detail: purpose.notice))
    }
    faults += unknownServices()
    for question in document.questions
    where !target.purposes.contains(where: { $0.purpose.code == question.question.purpose }) {
      faults.append(
        SetUpFault(
          question.path + ["purpose"], "setUp.unknownPurpose", detail: question.question.purpose))
    }
    return faults
  }

  /// Services are checked once the society has said which it offers.
  private func unknownServices() -> [SetUpFault] {
    let known = Set(target.services.map(\.service.code))
    let named =
      document.notices.filter { !$0.service.isEmpty }.map { ($0.path + ["service"], $0.service) }
      + (known.isEmpty
        ? []
        : document.purposes.flatMap { purpose in
          purpose.purpose.services.filter { !Service.builtIn.contains($0) }
            .map { (purpose.path + ["services"], $0) }
        })
    return named.filter { !known.contains($0.1) }.map {
      SetUpFault($0.0, "setUp.unknownService", detail: $0.1)
    }
  }

  /// New keys under the name of one that the desk has and the set-up leaves out.
  func renamed<Part>(
    _ parts: [Part], _ current: [Part], _ key: (Part) -> String, _ path: (Part) -> [String],
    names: (Part) -> Set<String>
  ) -> [SetUpFault] {
    let keys = Set(parts.map(key))
    let known = Set(current.map(key))
    return parts.filter { !known.contains(key($0)) }.compactMap { part in
      let old = current.first { other in
        !keys.contains(key(other)) && !names(other).isDisjoint(with: names(part))
      }
      return old.map { SetUpFault(path(part), "setUp.renamed", detail: key($0)) }
    }
  }

  private func notices() -> [SetUpFault] {
    document.notices.compactMap { notice in
      guard let published = current.notices.first(where: { $0.code == notice.code }) else {
        return nil
      }
      if notice.version < published.version {
        return SetUpFault(
          notice.path + ["version"], "setUp.versionOld", detail: String(published.version))
      }
      guard notice.version == published.version, notice != published else { return nil }
      return SetUpFault(
        notice.path + ["version"], "setUp.versionPublished", detail: String(notice.version + 1))
    }
  }

  private func purpose(_ purpose: SetUpPurpose) throws -> [SetUpFault] {
    guard
      let before = current.purposes.first(where: { $0.purpose.code == purpose.purpose.code }),
      before != purpose,
      try isUsed(.purposeIsUsed, purpose.purpose.code)
    else { return [] }
    var faults: [SetUpFault] = []
    let (old, new) = (before.purpose, purpose.purpose)
    if old.legalBasis != new.legalBasis {
      faults.append(SetUpFault(purpose.path + ["basis"], "setUp.basisInUse", detail: new.code))
    }
    let notice = published(purpose.notice)
    let fields: [(name: String, differs: Bool)] = [
      ("notice", before.notice != purpose.notice), ("explicit", old.explicit != new.explicit),
      ("visibleTo", old.visibility != new.visibility),
      ("recipients", old.recipients != new.recipients),
      ("data", Self.differs(old.particulars.data, new.particulars.data)),
      ("special", old.particulars.special != new.particulars.special),
      ("countries", Self.differs(old.particulars.countries, new.particulars.countries)),
    ]
    for field in fields where field.differs && notice?.isMaterial != true {
      faults.append(
        SetUpFault(
          purpose.path + [field.name], "setUp.needsMaterialVersion", detail: purpose.notice))
    }
    for (language, words) in before.texts.sorted(by: { $0.key < $1.key })
    where purpose.texts[language] != words && notice == nil {
      faults.append(
        SetUpFault(
          purpose.path + ["texts", language], "setUp.needsNewVersion", detail: purpose.notice))
    }
    return faults
  }

  /// What was never said may be said; what was said is not changed behind people's backs.
  private static func differs<Value: Hashable>(_ old: [Value], _ new: [Value]) -> Bool {
    !old.isEmpty && Set(old) != Set(new)
  }

  /// The version of a notice that this set-up publishes, if it does.
  private func published(_ code: String) -> SetUpNotice? {
    guard let new = document.notices.first(where: { $0.code == code }) else { return nil }
    let old = current.notices.first { $0.code == code }
    return old == new ? nil : new
  }

  func isUsed(_ statement: SetUpSQL, _ code: String) throws -> Bool {
    try reader.first(statement, [.text(code)]) { $0.int(0) } ?? 0 > 0
  }
}
