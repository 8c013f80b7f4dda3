import Registration

extension DeskSession {
  /// What a row of a table of memberships comes to.
  ///
  /// `batch`: the import under way; what it has written itself is no earlier membership. `review`:
  /// the earlier rows, where they are not written yet.
  func judge(
    _ stated: StatedMembership, batch: ImportBatch?, _ types: MembershipTypeBook,
    _ review: FileReview?, _ reader: any SQLReader
  ) throws -> Judgement<NewStatedMembership> {
    do {
      let who = try who(stated.person, review, reader)
      let type = try Self.type(stated.type, types)
      let holder = try holder(stated, who, type.type, reader)
      let others = try held(by: holder, reader)
      if let reference = stated.reference, let row = try membership(reference, reader) {
        try MembershipLikeness(stated: stated, type: type.type, holder: holder).check(row)
        return .known(row.reference)
      }
      let earlier = others.filter { $0.originID != batch?.originID }.map(\.row)
      let likeness = MembershipLikeness(stated: stated, type: type.type, holder: holder)
      if let reference = try likeness.alike(earlier) { return .known(reference) }
      try Self.refuseRestricted(who, reader)
      let new = try new(stated, holder, type, reader)
      try Self.refuseRepetition(new, holder, review)
      try refuseOverlap(of: new, with: others.map(\.row))
      return .new(new)
    } catch let refusal as StatedFailure {
      return .refused([refusal.failure])
    } catch let error as DeskError {
      guard let refusal = error.statedFailure as? StatedFailure else { throw error }
      return .refused([refusal.failure])
    }
  }

  private static func type(
    _ text: String, _ types: MembershipTypeBook
  ) throws -> MembershipTypeBook.Entry {
    let wanted = Folding.fold(text)
    guard
      let entry = types.entries.first(where: { $0.type.code == text })
        ?? types.entries.first(where: {
          Folding.fold($0.type.code) == wanted || Folding.fold($0.type.name) == wanted
        })
    else { throw StatedFailure("type", "membership.unknownType") }
    return entry
  }

  private func holder(
    _ stated: StatedMembership, _ who: StatedWho, _ type: MembershipType,
    _ reader: any SQLReader
  ) throws -> StatedHolder {
    guard type.holder == .organisation else {
      return StatedHolder(who: who, organisation: nil, country: who.country)
    }
    let name: String
    do throws(TextRefusal) {
      name = try TextRule.accept(stated.organisation, limit: 200)
    } catch {
      throw StatedFailure("organisation", error.code, error.detail)
    }
    guard !name.isEmpty else { throw StatedFailure("organisation", "membership.noOrganisation") }
    do {
      let known = try MembershipGround.organisation(name, reader)
      return StatedHolder(
        who: who, organisation: (known.id, known.name), country: known.country)
    } catch DeskError.notFound {
      return StatedHolder(who: who, organisation: (nil, name), country: who.country)
    }
  }

  private func held(
    by holder: StatedHolder, _ reader: any SQLReader
  ) throws -> [(row: MembershipRow, originID: Int64)] {
    let rows: [MembershipRow]
    if let organisation = holder.organisation {
      rows =
        try organisation.id.map {
          try MembershipRow.all(.ofOrganisation, [.int($0)], reader)
        } ?? []
    } else {
      rows =
        holder.who.id > 0
        ? try MembershipRow.all(.ofPerson, [.int(holder.who.id)], reader).filter {
          $0.holder.kind == .person
        } : []
    }
    return try rows.map { row in
      (row, try reader.first(MembershipImportSQL.origin, [.int(row.id)]) { $0.int(0) } ?? 0)
    }
  }

  private func membership(
    _ reference: Reference, _ reader: any SQLReader
  ) throws -> MembershipRow? {
    do {
      return try MembershipRow.find(reference.description, reader)
    } catch DeskError.notFound {
      return nil
    }
  }

  /// Two rows about one holder cannot share a day, nor be two memberships of one type.
  private static func refuseRepetition(
    _ new: NewStatedMembership, _ holder: StatedHolder, _ review: FileReview?
  ) throws {
    guard let review else { return }
    if let reference = new.stated.reference, review.has("membership", reference.description) {
      throw StatedFailure("membership", "membership.repeated")
    }
    guard let key = holder.key else { return }
    if new.isLive, let line = review.membership(of: key, overlapping: new.allTerms) {
      throw StatedFailure("terms", "membership.overlapsItself", "\(line)")
    }
    if new.isLive, review.has("live", key, new.type.type.code) {
      throw StatedFailure("type", "membership.repeated")
    }
  }

  /// Refuses a membership that would be in force on a day on which another of the holder is.
  private func refuseOverlap(
    of new: NewStatedMembership, with others: [MembershipRow]
  ) throws {
    let membership = try new.membership()
    for other in others {
      let theirs = try other.membership()
      let isSameType = other.type.code == new.type.type.code
      let isInForce =
        new.allTerms.contains {
          theirs.standing(on: $0.from, rule: other.type.standingRule).state.isInForce
        }
        || theirs.terms.list.contains {
          membership.standing(on: $0.from, rule: new.type.type.standingRule).state.isInForce
            && theirs.standing(on: $0.from, rule: other.type.standingRule).state.isInForce
        }
      if (isInForce && new.isLive) || (isSameType && new.isLive && !other.state.isOver) {
        throw StatedFailure("type", "membership.alreadyMember", other.reference)
      }
    }
  }
}

extension NewStatedMembership {
  /// Whether it is one of those of which a holder has one of a type.
  var isLive: Bool { !state.isOver }

  /// The membership as the rules look at it.
  func membership() throws -> Membership {
    Membership(
      reference: "", type: type.type.code, state: state, since: since,
      terms: try MembershipTerms(terms), leftOn: stated.leftOn, override: stated.override)
  }
}
