import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Hands off what a person owes; where it is several things, the one that is chosen.
  func handOff(for person: OpenPerson) throws {
    let glimpse = try session.glimpse(person.reference)
    var owed = glimpse.registrations.compactMap { registration -> (charge: String, line: String)? in
      guard let charge = registration.charge, registration.paid?.isOwed ?? false else { return nil }
      return (charge, line(registration))
    }
    owed += glimpse.memberships.compactMap { membership in
      membership.line.owedCharge.map { ($0, line(membership.line)) }
    }
    guard let first = owed.first else { return talk.say("screens.handoff.nothingOwed") }
    if owed.count == 1 { return try handOff(charge: first.charge) }
    try handOff(charge: owed[try choose(owed.map(\.line))].charge)
  }

  /// What is still to be paid, the oldest first; a number hands it off.
  func readPayments() throws {
    let lines = try session.openCharges()
    if lines.isEmpty { return talk.say("screens.payments.none") }
    talk.say("screens.payments.count", count: lines.count)
    let number = try choose(
      lines.map { line in
        GlimpseLines.joined([
          line.name, line.organisation, line.owed.formatted,
          line.attempt.map { words["attemptStates.\($0.state.rawValue)"] }
            ?? words["screens.payments.notHandedOff"],
          words.text("plain.since", ["moment": times.moment(line.since)]),
        ])
      })
    person = OpenPerson(reference: lines[number].person, name: lines[number].name)
    try handOff(charge: lines[number].charge)
  }

  /// Reads what is owed; then the payer is told, and only then there is an address.
  func handOff(charge: String) throws {
    let sheet = try session.charge(charge)
    for line in sheet.lines {
      let quantity = line.line.quantity > 1 ? "\(line.line.quantity) \u{00D7} " : ""
      talk.tell(
        GlimpseLines.joined([quantity + line.line.name, line.line.amount.formatted]))
    }
    if !sheet.received.isZero { tell("screens.handoff.received", sheet.received.formatted) }
    tell("screens.handoff.total", sheet.owed.formatted)
    guard sheet.state.isOwed else { return talk.say("screens.handoff.nothingOwed") }
    if let newest = sheet.attempts.first {
      let attempt = try session.attempt(newest.reference)
      let isOver = attempt.state.isOpen && session.desk.environment.now() >= attempt.expiresAt
      if attempt.state.isOpen, !isOver { return try goOn(with: attempt) }
      tell(
        "columns.state",
        words["attemptStates.\((isOver ? AttemptState.expired : attempt.state).rawValue)"])
      if attempt.state.needsDecision { return talk.say("screens.handoff.askSupervisor") }
      guard try talk.confirm("plain.newAddress") else { return }
    }
    try tellPayer(of: charge)
  }

  /// Has the payer told who takes the money; that they were told is recorded with the address.
  private func tellPayer(of charge: String) throws {
    while true {
      let notice = try session.providerNotice()
      talk.say("screens.handoff.tell")
      talk.say("screens.handoff.provider", ["provider": notice.provider])
      talk.say("screens.handoff.privacy", ["address": notice.privacyAddress])
      talk.say("screens.handoff.\(notice.outsideEU ? "outsideEU" : "insideEU")")
      guard try talk.confirm("plain.payerTold") else {
        return talk.say("refusals.payerNotTold")
      }
      do {
        return read(try session.handOff(charge, toldNotice: notice.version))
      } catch DeskError.noticeChanged {
        talk.say("refusals.providerChanged")
      }
    }
  }

  /// The reference, also spelled, the address, and until when it holds.
  func read(_ handOff: HandOff) {
    tell("screens.handoff.reference", handOff.attempt)
    if let reference = Reference(handOff.attempt) { tell("plain.spelled", reference.spelled) }
    tell("screens.handoff.address", handOff.address)
    talk.say("plain.worksUntil", ["time": times.moment(handOff.expiresAt)])
    talk.say("screens.handoff.ownTelephone")
  }
}
