package import Registration

extension DeskSession {
  /// Answers that nothing is held about somebody, once a search has found nobody.
  ///
  /// The answer goes on the register without the name that was looked for, which is stored nowhere.
  ///
  /// `details`: What is known of whoever asks; a name, better with an e-mail address.
  /// - Throws: ``DeskError/rights(_:)`` with the number of people it may be.
  /// - Returns: The entry on the register.
  package func answerNothingHeld(
    _ details: PersonDetails, channel: ConsentChannel = .desk, receivedOn: CivilDate? = nil
  ) throws -> RightsRequestLine {
    try Self.refuseCards(details)
    let found = try Set(
      find(details[.fullName]).hits.map(\.person) + likelyDuplicates(of: details).map(\.person))
    guard found.isEmpty else { throw DeskError.rights(.perhapsHeld(found.count)) }
    return try writing(.answerRequest) { tx in
      let reference = try insert(
        NewRightsRequest(.existence, channel: channel, receivedOn: receivedOn), subject: nil, tx)
      let request = try RightsRequestLine.find(reference, tx)
      try close(request.id, .answered, answer: "nothingHeld", tx)
      try audit(
        tx, .requestChanged,
        [
          "request": .text(reference), "answer": .text("nothingHeld"),
          "state": .change(from: .text(request.state.rawValue), to: .text("answered")),
        ])
      return try RightsRequestLine.find(reference, tx)
    }
  }

  private static func refuseCards(_ details: PersonDetails) throws {
    _ = try checked(details[.fullName], field: PersonField.fullName.rawValue)
    for field in PersonField.allCases where CardGuard.finding(in: details[field]) != nil {
      throw DeskError.invalid([FieldFailure(field: field.rawValue, code: "cardNumber")])
    }
  }
}
