package import Registration

/// What is proposed when two records are one person.
package struct MergeRequest: Codable, Equatable, Sendable {
  /// The reference of the record that goes.
  package let gone: String
  /// The fields that the kept record takes from it.
  package let take: [PersonField]

  package init(gone: String, take: [PersonField]) {
    self.gone = gone
    self.take = take
  }
}

extension ProposalApplier {
  /// Merges two records as they are when it is approved.
  static let merge = ProposalApplier(
    isExclusive: true,
    check: { session, target, body, reader in
      let request: MergeRequest = try read(body)
      let pair = try MergePair(kept: target, gone: request.gone, reader)
      try pair.refuseDoubles(reader)
      _ = try pair.changes(taking: request.take)
      return pair.kept.subjectKey
    },
    apply: { session, proposal, tx in
      let request: MergeRequest = try read(proposal.body)
      _ = try session.merge(
        kept: proposal.target, request, proposal: proposal.reference, tx)
    })
}

/// Two records that are one person.
struct MergePair {
  let kept: PersonRecord
  let gone: PersonRecord

  init(kept: String, gone: String, _ reader: any SQLReader) throws {
    self.kept = try PersonRecord.find(kept, reader)
    self.gone = try PersonRecord.find(gone, reader)
    guard self.kept.id != self.gone.id else {
      throw DeskError.invalid([FieldFailure(field: "gone", code: "samePerson")])
    }
  }

  /// A restricted record is joined with none. Nobody is registered twice for one conference or a member twice in one way, so one of the two
  /// has to be ended first.
  func refuseDoubles(_ reader: any SQLReader) throws {
    let restricted = try DeskSession.restricted(reader)
    for record in [kept, gone] where restricted.contains(record.id) {
      throw DeskError.rights(.restricted(record.reference))
    }
    for statement in [MergeSQL.liveOfBoth, .liveMembershipsOfBoth] {
      let both = try reader.first(statement, [.int(kept.id), .int(gone.id)]) {
        DeskError.bothHold($0.text(0), $0.text(1))
      }
      if let both { throw both }
    }
  }

  /// What the kept record takes over from the other.
  func changes(taking fields: [PersonField]) throws -> [PersonChanges.Change] {
    let changes = fields.filter { kept.details[$0] != gone.details[$0] }.map {
      PersonChanges.Change(field: $0, before: kept.details[$0], after: gone.details[$0])
    }
    var details = kept.details
    for change in changes { details[change.field] = change.after }
    _ = try DeskSession.checked(details)
    return changes
  }
}
