import Registration

extension SetUpMembershipType {
  /// The way to it in a set-up.
  package var path: [String] { ["membershipTypes", type.code] }

  func checked(_ check: inout DocumentCheck) -> SetUpMembershipType {
    for fault in type.faults(bands: Set(IncomeBand.all)) {
      switch fault {
      case .dues(let fault): self.check(fault, &check)
      case .codeMissing: check.add(path, fault.code)
      case .nameMissing: check.add(path + ["name"], fault.code)
      case .lengthOutOfRange(let months):
        check.add(path + ["term"], fault.code, detail: String(months))
      case .daysOutOfRange(let field, let days):
        check.add(path + [field], fault.code, detail: String(days))
      case .representativesOutOfRange(let count):
        check.add(path + ["representatives"], fault.code, detail: String(count))
      }
    }
    return SetUpMembershipType(
      type: MembershipType(
        code: check.key(type.code, path), name: check.text(type.name, path + ["name"]),
        holder: type.holder, period: type.period, graceDays: type.graceDays,
        graceCounts: type.graceCounts, newDays: type.newDays,
        sinceAfterLapse: type.sinceAfterLapse, votes: type.votes,
        representatives: type.representatives, needsApproval: type.needsApproval,
        dues: type.dues),
      isRetired: isRetired)
  }

  /// Rows of dues are named by the day they begin.
  private func check(_ fault: DuesFault, _ check: inout DocumentCheck) {
    let places = fault.rows.map { number -> [String] in
      let row = type.dues.rows[number - 1]
      return path + ["dues", row.from.description] + [row.band?.rawValue].compactMap { $0 }
    }
    check.add(
      places.last ?? path + ["dues"], fault.code, other: places.count > 1 ? places.first : nil)
  }
}

extension SetUpAbstracts {
  func check(_ path: [String], _ check: inout DocumentCheck) {
    check.require(!form.sections.isEmpty, path + ["sections"], "required")
    check.requireOnce(form.sections.map(\.code), path + ["sections"])
    check.requireOnce(form.topics.map(\.code), path + ["topics"])
    for section in form.sections {
      let place = path + ["sections", section.code]
      _ = check.key(section.code, place)
      _ = check.text(section.name, place + ["name"])
      check.require(section.limit?.isUsable ?? true, place + ["limit"], "setUp.limit")
    }
    for topic in form.topics {
      _ = check.key(topic.code, path + ["topics", topic.code])
      _ = check.text(topic.name, path + ["topics", topic.code])
    }
    check.require(form.titleLimit?.isUsable ?? true, path + ["titleLimit"], "setUp.limit")
    check.require(form.totalLimit?.isUsable ?? true, path + ["totalLimit"], "setUp.limit")
  }
}
