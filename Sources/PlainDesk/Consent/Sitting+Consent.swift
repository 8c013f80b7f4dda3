import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Reads each open question of consent and takes a yes, a no or a later; what is only told is
  /// told, and a number asks one question again.
  ///
  /// `service`: Whose questions are asked.
  func askConsent(of person: OpenPerson, service: String = "conference") throws {
    var asking = Asking(
      person: person.reference, service: service,
      sheet: try session.consentSheet(
        person.reference, service: service, language: settings.language))
    if asking.sheet.items.isEmpty { return talk.say("screens.consent.nothingToAsk") }
    for item in asking.sheet.items where !item.asked {
      let basis = words["legalBases.\(item.purpose.legalBasis.rawValue)"]
      talk.tell(
        words.text("plain.told", ["name": item.purpose.name, "basis": basis, "text": item.text]))
    }
    let open = asking.asked.filter { Self.isOpen($0.status) }
    talk.say("plain.questionsOpen", count: open.count)
    try askEach(open, &asking)
    try askAgain(&asking)
  }

  /// The questions of one person while they are asked.
  private struct Asking {
    let person: String
    let service: String
    var sheet: ConsentSheet
    var answeredBy = AnsweredBy.`self`
    /// What was answered since the sheet was read, by purpose.
    var given: [String: ConsentStatus] = [:]

    var asked: [ConsentItem] { sheet.items.filter(\.asked) }

    func status(of item: ConsentItem) -> ConsentStatus { given[item.purpose.code] ?? item.status }
  }

  private static func isOpen(_ status: ConsentStatus) -> Bool {
    switch status.state {
    case .unknown, .askedLater, .expired, .superseded: true
    case .given, .refused, .withdrawn: false
    }
  }

  /// Asks the questions in their order; `back` goes to the one before.
  private func askEach(_ open: [ConsentItem], _ asking: inout Asking) throws {
    var index = 0
    while index < open.count {
      do {
        try ask(open[index], number: (index + 1, open.count), &asking)
      } catch Leaving.back where index > 0 {
        index -= 1
        continue
      }
      index += 1
    }
  }

  /// Reads how every question stands and asks the one whose number is given, until nobody wants to
  /// change an answer.
  private func askAgain(_ asking: inout Asking) throws {
    while true {
      asking.sheet = try session.consentSheet(
        asking.person, service: asking.service, language: settings.language)
      let asked = asking.asked
      let isLeft = asked.contains { Self.isOpen($0.status) && $0.status.state != .askedLater }
      talk.say(isLeft ? "plain.questionsLeft" : "screens.consent.allAsked")
      talk.list(
        asked.map { item in
          words.text(
            "plain.labelled",
            [
              "label": item.purpose.name,
              "value": words["consentStates.\(item.status.state.rawValue)"],
            ])
        })
      var question = Question(words["plain.changeAnswer"])
      question.help = [words["plain.helpChangeAnswer"]]
      let typed = try talk.ask(question)
      if typed.isEmpty { return }
      guard let number = Int(typed), asked.indices.contains(number - 1) else {
        talk.say("plain.noSuchNumber")
        continue
      }
      do {
        try ask(asked[number - 1], number: nil, &asking)
      } catch Leaving.back {
        continue
      }
    }
  }

  /// Reads one question and records what is answered. An empty line answers nothing.
  private func ask(
    _ item: ConsentItem, number: (Int, Int)?, _ asking: inout Asking
  ) throws {
    if let number {
      let values = ["number": String(number.0), "total": String(number.1)]
      talk.say("plain.questionNumber", values)
    }
    let status = asking.status(of: item)
    read(item, status)
    var question = Question(talk.text("screens.consent.question", ["name": item.purpose.name]))
    question.help = [words["plain.helpConsent"]]
    while true {
      let typed = try talk.ask(question)
      switch talk.answer(typed, among: ["yes", "no", "later"]) {
      case "yes": return try record(.given, item, &asking)
      case "no":
        return try record(status.state == .given ? .withdrawn : .refused, item, &asking)
      case "later": return try record(.later, item, &asking)
      default: break
      }
      switch typed {
      case words["plain.answers.who"]:
        asking.answeredBy = try askWho(asking.answeredBy)
        let who = words["answeredBy.\(asking.answeredBy.rawValue)"]
        talk.say("screens.consent.answeredBy", ["who": who])
      case words["plain.answers.notice"]: readNotice(of: item, asking.sheet)
      case words["plain.answers.skip"]: return
      default: talk.say("plain.typeAnswer")
      }
    }
  }

  private func read(_ item: ConsentItem, _ status: ConsentStatus) {
    if item.language != settings.language {
      talk.say(
        "screens.consent.otherLanguage",
        ["language": ChoiceItem.languageName(item.language)])
    }
    for line in PlainText.paragraphs(item.text) { talk.tell(line) }
    if item.purpose.explicit { talk.say("screens.consent.explicit") }
    switch item.purpose.visibility {
    case .none: break
    case .members: talk.say("screens.consent.seenByMembers")
    case .everyone: talk.say("screens.consent.seenByEveryone")
    }
    if status.state != .unknown {
      let state = words["consentStates.\(status.state.rawValue)"]
      let since = status.since.map { times.moment($0) } ?? ""
      tell("plain.sofar", GlimpseLines.joined([state, since]))
    }
  }

  private func record(
    _ answer: ConsentAnswer, _ item: ConsentItem, _ asking: inout Asking
  ) throws {
    asking.given[item.purpose.code] = try session.record(
      asking.person,
      ConsentReply(
        purpose: item.purpose.code, answer: answer, answeredBy: asking.answeredBy,
        language: item.language, noticeVersion: item.noticeVersion))
    if answer == .later {
      return talk.say("toasts.laterNoted", ["purpose": item.purpose.name])
    }
    talk.say(
      "toasts.consentRecorded",
      ["purpose": item.purpose.name, "answer": words["consentAnswers.\(answer.rawValue)"]])
  }

  private func askWho(_ now: AnsweredBy) throws -> AnsweredBy {
    let items = AnsweredBy.allCases.map {
      ChoiceItem(value: $0.rawValue, label: words["answeredBy.\($0.rawValue)"])
    }
    talk.list(items.map(\.label))
    var question = Question(words["plain.whoAnswers"])
    question.value = words["answeredBy.\(now.rawValue)"]
    let chosen = try talk.choose(question, among: items, now: now.rawValue)
    return AnsweredBy(rawValue: chosen) ?? now
  }

  private func readNotice(of item: ConsentItem, _ sheet: ConsentSheet) {
    guard
      let notice = sheet.notices.first(where: {
        $0.code == item.notice && $0.version == item.noticeVersion && $0.language == item.language
      }) ?? sheet.notice
    else { return }
    let language = ChoiceItem.languageName(notice.language)
    talk.say(
      "screens.notice.version", ["version": String(notice.version), "language": language])
    for line in PlainText.paragraphs(notice.body) { talk.tell(line) }
  }
}
