import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  private static let noMember = "none"
  private static let ownWord = "ownWord"
  private static let optionKey = "option."

  /// Registers a person for the conference, reads the fee with its reasons and asks before it
  /// counts; then goes on to the questions of consent and to the payment.
  ///
  /// `resumed`: What a draft holds.
  func register(_ person: OpenPerson, resuming resumed: [String: String] = [:]) throws {
    let setUp = try conference()
    let glimpse = try session.glimpse(person.reference)
    let standing = glimpse.registrations.first {
      $0.conference == setUp.conference.code && $0.state.holdsPlaces
    }
    if let standing { throw DeskError.alreadyRegistered(standing.reference) }
    talk.say(
      "plain.registering", ["name": person.name, "conference": setUp.conference.name])
    let slot = DraftSlot.of("register", person.reference)
    var values = resumed
    var answers: [String: String]?
    do {
      while true {
        try askChoice(setUp, &values) { values in
          keepDraft(
            slot: slot, subject: person.reference, body: DraftBody.text(of: values))
        }
        let choice = choice(from: values, setUp)
        do {
          let fee = try session.quote(
            person.reference, conference: setUp.conference.code, choice)
          read(fee)
          answers = try answers ?? askOwnQuestions(about: .registration)
          guard try talk.confirm("plain.register", ["name": person.name]) else { continue }
          let done = try session.register(
            person.reference, conference: setUp.conference.code, choice,
            answering: answers ?? [:], draft: slot)
          if done.fee.total != fee.total { read(done.fee) }
          talk.say(
            "toasts.registered", ["name": person.name, "reference": done.registration])
          values = [:]
          return try goOn(after: done, for: person)
        } catch DeskError.soldOut(let code) {
          let name = setUp.options.first { $0.item.code == code }?.item.name ?? code
          talk.fail(DeskError.soldOut(option: name))
        } catch DeskError.fee(let refusal) {
          talk.fail(DeskError.fee(refusal))
        } catch DeskError.membership(let refusal) {
          talk.fail(DeskError.membership(refusal))
        }
      }
    } catch let leaving as Leaving {
      if !values.isEmpty { talk.say("plain.draftKept") }
      throw leaving
    }
  }

  private func goOn(after done: RegistrationDone, for person: OpenPerson) throws {
    do {
      try askConsent(of: person)
    } catch Leaving.back {
      talk.say("plain.questionsLeft")
    }
    guard let charge = done.charge, done.state != .pendingApproval else { return }
    let amount = ["amount": done.fee.total.formatted]
    if try talk.confirm("plain.handOffNow", amount) { try handOff(charge: charge) }
  }

  /// Asks category, membership and options in their order; `back` goes to the one before.
  private func askChoice(
    _ setUp: ConferenceSetUp, _ values: inout [String: String],
    keep: ([String: String]) -> Void
  ) throws {
    var index = 0
    while index < setUp.options.count + 2 {
      do {
        switch index {
        case 0: values["category"] = try askCategory(setUp, now: values["category"])
        case 1: values["member"] = try askMember(now: values["member"])
        default:
          let option = setUp.options[index - 2]
          let key = Self.optionKey + option.item.code
          let quantity = try ask(option, now: values[key].flatMap { Int($0) } ?? 0)
          values[key] = quantity > 0 ? String(quantity) : nil
        }
      } catch Leaving.back where index > 0 {
        index -= 1
        continue
      }
      keep(values)
      index += 1
    }
  }

  private func askCategory(_ setUp: ConferenceSetUp, now: String?) throws -> String {
    let items = setUp.categories.map { ChoiceItem(value: $0.code, label: $0.name) }
    return try askListed("category", items, now: now)
  }

  private func askMember(now: String?) throws -> String {
    let field = library["register"]?.field("member")
    let items = (field?.choices ?? []).map {
      ChoiceItem(value: $0.value, label: words[$0.label])
    }
    if items.isEmpty { return Self.noMember }
    return try askListed("member", items, now: now ?? items[0].value)
  }

  private func askListed(_ key: String, _ items: [ChoiceItem], now: String?) throws -> String {
    talk.list(items.map(\.label))
    var question = Question(words["fields.\(key)"])
    question.value = items.first { $0.value == now }?.label ?? ""
    question.help = [words["hints.\(key)"]]
    return try talk.choose(
      question, among: items, now: question.value.isEmpty ? nil : now)
  }

  /// How many of an option; an empty line keeps what is chosen, nothing at first.
  private func ask(_ option: OptionPlaces, now: Int) throws -> Int {
    let places =
      option.left.map {
        $0 > 0
          ? words.text("screens.register.placesLeft", count: $0) : words["screens.register.full"]
      } ?? ""
    var question = Question(
      GlimpseLines.joined([option.item.name, option.item.price.formatted, places]))
    question.value = String(now)
    question.help = [talk.text("plain.helpOption")]
    while true {
      let typed = try talk.ask(question)
      if typed.isEmpty { return now }
      if let answer = talk.answer(typed, among: ["yes", "no"]) { return answer == "yes" ? 1 : 0 }
      if let number = Int(typed), (0...FeeTable.quantityLimit).contains(number) { return number }
      talk.say("plain.helpOption")
    }
  }

  private func choice(from values: [String: String], _ setUp: ConferenceSetUp) -> RegistrationChoice
  {
    let membership = values["member"] ?? Self.noMember
    let isMember = membership != Self.noMember
    return RegistrationChoice(
      category: values["category"] ?? "", member: isMember,
      memberEvidence: isMember && membership != Self.ownWord
        ? MemberEvidence(code: membership) : nil,
      options: setUp.options.compactMap { option in
        values[Self.optionKey + option.item.code].flatMap { Int($0) }.map {
          OptionChoice(code: option.item.code, quantity: $0)
        }
      })
  }

  /// The fee line by line, each with how it came about, then the total.
  private func read(_ fee: QuotedFee) {
    for quoted in fee.lines {
      talk.tell(GlimpseLines.joined([quoted.name, quoted.line.amount.formatted]))
      for reason in FeeWords.texts(of: quoted, fee, words) {
        talk.say("plain.reason", ["reason": reason])
      }
    }
    if fee.total.isZero {
      talk.say("screens.register.nothing")
    } else {
      tell("screens.register.total", fee.total.formatted)
    }
  }
}
