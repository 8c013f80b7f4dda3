import Registration

extension SetUpComparison {
  /// Types that somebody holds keep who can hold them.
  func membershipTypes() throws -> [SetUpFault] {
    let known = try MembershipTypeBook(reader).entries
    return document.membershipTypes.compactMap { type in
      guard let before = known.first(where: { $0.type.code == type.type.code }),
        before.memberships > 0, before.type.holder != type.type.holder
      else { return nil }
      return SetUpFault(
        type.path + ["holder"], "setUp.holderInUse", detail: String(before.memberships))
    }
  }

  /// Sections and topics that abstracts have and the form leaves out.
  func losing(_ form: AbstractForm, _ conference: SetUpConference) throws -> [SetUpFault] {
    let code: [SQLValue] = [.text(conference.conference.code)]
    guard let id = try reader.first(ConferenceSQL.byCode, code, { $0.int(0) }) else { return [] }
    let path = conference.path + ["abstracts"]
    let sections = try reader.rows(AbstractSQL.usedSections, [.int(id)]) { $0.text(0) }
      .filter { code in !form.sections.contains { $0.code == code } }
    let topics = try reader.rows(AbstractSQL.usedTopics, [.int(id)]) { $0.text(0) }
      .filter { code in !form.topics.contains { $0.code == code } }
    return sections.map { SetUpFault(path + ["sections"], "setUp.abstractsUse", detail: $0) }
      + topics.map { SetUpFault(path + ["topics"], "setUp.abstractsUse", detail: $0) }
  }
}
