import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// The memberships of a person, and an application for a new one or a renewal.
  func readMembership(of person: OpenPerson) throws {
    let memberships = try session.memberships(of: person.reference)
    if memberships.isEmpty { talk.say("plain.noMembership") }
    talk.list(memberships.map { line($0.line) })
    var question = Question(words["plain.membershipWhat"])
    question.help = [words["plain.helpMembership"]]
    while true {
      let typed = try talk.ask(question)
      if typed.isEmpty { return }
      if let number = Int(typed), memberships.indices.contains(number - 1) {
        return try renew(memberships[number - 1].line, for: person)
      }
      if typed == words["plain.answers.apply"] { return try apply(for: person) }
      talk.tell(words["plain.helpMembership"])
    }
  }

  /// One membership as it stands today.
  func line(_ line: MembershipLine) -> String {
    GlimpseLines.joined([
      line.membership, line.typeName,
      line.holder == .organisation ? line.holderName : "",
      words["membershipStates.\(line.standing.state.rawValue)"],
      line.endsOn.map { words.text("screens.person.to", ["date": $0.description]) } ?? "",
      line.owed.map { words.text("plain.owed", ["amount": $0.formatted]) } ?? "",
    ])
  }

  private func apply(for person: OpenPerson) throws {
    let types = try session.membershipTypes().filter { !$0.isRetired }.map(\.type)
    if types.isEmpty { return talk.say("plain.noMembershipTypes") }
    talk.list(
      types.map {
        GlimpseLines.joined([$0.name, words["membershipHolders.\($0.holder.rawValue)"]])
      })
    let code = try talk.choose(
      Question(words["columns.membershipType"]),
      among: types.map { ChoiceItem(value: $0.code, label: $0.name) })
    guard let type = types.first(where: { $0.code == code }) else { return }
    let applicant = try askApplicant(for: type, person)
    let quote = try session.quote(applicant, membership: code)
    read(quote)
    let answers = try askOwnQuestions(about: .membership)
    guard try talk.confirm("plain.apply", ["name": person.name, "type": type.name]) else {
      return talk.say("toasts.nothingChanged")
    }
    try tell(
      try session.apply(applicant, for: code, answering: answers), "toasts.membershipApplied",
      for: person)
  }

  /// The person, or an organisation for which the person pays and speaks.
  private func askApplicant(
    for type: MembershipType, _ person: OpenPerson
  ) throws -> MembershipApplicant {
    guard type.holder == .organisation else { return .person(person.reference) }
    var question = Question(words["fields.organisation"])
    question.help = [talk.text("plain.helpOrganisation", ["name": person.name])]
    question.isText = true
    while true {
      let name = try talk.ask(question)
      if !name.isEmpty { return .organisation(name, payer: person.reference) }
      talk.tell(question.help[0])
    }
  }

  private func renew(_ line: MembershipLine, for person: OpenPerson) throws {
    read(try session.quoteRenewal(line.membership))
    guard try talk.confirm("plain.renew", ["reference": line.membership]) else {
      return talk.say("toasts.nothingChanged")
    }
    try tell(try session.renew(line.membership), "toasts.membershipRenewed", for: person)
  }

  /// The dues with their reasons.
  private func read(_ quote: MembershipQuote) {
    for line in quote.quote.lines {
      talk.tell(GlimpseLines.joined([quote.name, line.amount.formatted]))
      for reason in line.reasons {
        talk.say("plain.reason", ["reason": FeeWords.text(of: reason, words)])
      }
    }
    tell("screens.register.total", quote.total.formatted)
  }

  /// What was done; then the questions of a membership, and the payment.
  private func tell(
    _ done: MembershipDone, _ key: String, for person: OpenPerson
  ) throws {
    talk.say(
      key,
      [
        "reference": done.membership, "from": done.quote.term.from.description,
        "to": done.quote.term.to.description, "amount": done.quote.total.formatted,
      ])
    tell("columns.state", words["membershipStates.\(done.state.rawValue)"])
    do {
      try askConsent(of: person, service: "membership")
    } catch Leaving.back {
      talk.say("plain.questionsLeft")
    }
    guard let charge = done.charge, done.state == .pendingPayment else { return }
    let amount = ["amount": done.quote.total.formatted]
    if try talk.confirm("plain.handOffNow", amount) { try handOff(charge: charge) }
  }
}
