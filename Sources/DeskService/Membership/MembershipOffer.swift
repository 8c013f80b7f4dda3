import Registration

/// A membership that somebody could apply for, as it would be now.
package struct MembershipOffer: Equatable, Sendable {
  package let applicant: MembershipApplicant
  /// The name of the person or organisation that would hold it.
  package let holderName: String
  /// The code of the type, and its name.
  package let type: String
  package let typeName: String
  /// Nil when there is none, for the reason in ``refusal``.
  package let quote: MembershipQuote?
  package let refusal: DeskError?
}

extension DeskSession {
  /// Every type a person could apply for now: for themselves, and for the organisations they
  /// belong to, whose dues they would answer for. Nothing is written.
  package func membershipOffers(for person: String) throws -> [MembershipOffer] {
    try reading(.applyForMembership) { reader in
      let record = try PersonRecord.find(person, reader)
      let organisations = try affiliations(of: record.id, reader)
        .filter { $0.to.isEmpty || $0.to >= today.description }
      var seen: Set<String> = []
      let places = organisations.filter { seen.insert($0.reference).inserted }
      let types = try MembershipTypeBook(reader).entries.filter { !$0.isRetired }.map(\.type)
      return try types.flatMap { type -> [MembershipOffer] in
        switch type.holder {
        case .person:
          [
            try offer(
              .person(record.reference), named: record.details.fullName, of: type, reader)
          ]
        case .organisation:
          try places.map {
            try offer(
              .organisation($0.reference, payer: record.reference), named: $0.organisation,
              of: type, reader)
          }
        }
      }
    }
  }

  private func offer(
    _ applicant: MembershipApplicant, named name: String, of type: MembershipType,
    _ reader: any SQLReader
  ) throws -> MembershipOffer {
    var quote: MembershipQuote?
    var refusal: DeskError?
    do {
      let ground = try MembershipGround(applicant, type: type.code, reader)
      let asked = try ground.quote(on: today, reader)
      quote = asked
      try ground.refuseOverlap(with: asked.term, on: today)
    } catch let error as DeskError {
      refusal = error
    }
    return MembershipOffer(
      applicant: applicant, holderName: name, type: type.code, typeName: type.name,
      quote: quote, refusal: refusal)
  }
}
