import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Enters a new person, one question for each field; each answer is kept as a draft at once.
  ///
  /// `draft`: One that was begun and not saved.
  func enterPerson(resuming draft: (slot: String, details: PersonDetails)? = nil) throws {
    let began = String(session.desk.environment.now().milliseconds, radix: 36)
    var entry = NewPerson(
      slot: draft?.slot ?? DraftSlot.of(DraftSlot.newPerson, "new-" + began),
      details: draft?.details ?? PersonDetails())
    talk.say("plain.newPerson")
    do {
      try askAll(&entry)
      while true {
        try readDuplicates(of: &entry)
        entry.answers = try entry.answers ?? askOwnQuestions(about: .person)
        guard try talk.confirm("plain.enterPerson", ["name": entry.details.fullName]) else {
          throw Leaving.back
        }
        if let reference = try save(&entry) {
          talk.say(
            "toasts.entered", ["name": entry.details.fullName, "reference": reference])
          person = OpenPerson(reference: reference, name: entry.details.fullName)
          return
        }
      }
    } catch let leaving as Leaving {
      if !entry.details.isEmpty { talk.say("plain.draftKept") }
      throw leaving
    }
  }

  /// A person while the questions are asked.
  private struct NewPerson {
    let slot: String
    var details: PersonDetails
    /// Who was read out already as perhaps the same, each with how likely it was then.
    var read: [String: Int] = [:]
    /// What was answered to the society's own questions; nil until they were asked.
    var answers: [String: String]?
  }

  /// Asks every field from the first; `back` goes to the one before.
  private func askAll(_ entry: inout NewPerson) throws {
    let questions = PersonQuestions(talk, library)
    var index = 0
    while index < questions.fields.count {
      let asked = questions.fields[index]
      let field = asked.field
      do {
        let isMissing = entry.details.fullName.isEmpty
        switch try questions.ask(asked, shown: shown(entry.details, field)) {
        case .value(let value):
          entry.details[field] = value
          keep(entry)
          if field == .fullName { try readDuplicates(of: &entry) }
        case .kept where field == .fullName && isMissing, .done where isMissing:
          talk.say("refusals.fullName.required")
          continue
        case .kept: break
        case .done: return
        }
      } catch Leaving.back where index > 0 {
        index -= 1
        continue
      }
      index += 1
    }
  }

  private func keep(_ entry: NewPerson) {
    let typed = Dictionary(
      entry.details.given.map { ($0.rawValue, entry.details[$0]) }
    ) { first, _ in first }
    keepDraft(
      slot: entry.slot, subject: nil,
      body: PersonDraft(typed: typed, version: nil, base: nil).text)
  }

  /// Keeps a half-filled form; that it cannot be kept is said, and stops nobody.
  func keepDraft(slot: String, subject: String?, body: String) {
    do {
      try session.keepDraft(slot: slot, subject: subject, body: body)
    } catch {
      talk.fail(error)
    }
  }

  /// Reads out who may be the same person, with the reasons; a number opens one of them.
  private func readDuplicates(of entry: inout NewPerson) throws {
    let hits = try session.likelyDuplicates(of: entry.details).filter {
      $0.match.score > entry.read[$0.person, default: 0]
    }
    if hits.isEmpty { return }
    for hit in hits { entry.read[hit.person] = hit.match.score }
    talk.say("screens.person-edit.duplicates", count: hits.count)
    talk.list(
      hits.map { hit in
        let who = GlimpseLines.joined([
          hit.name, hit.organisation, GlimpseLines.countryName(hit.country), hit.person,
        ])
        let why = hit.match.reasons.map { words[$0.code] }
        return words.text(
          "plain.because", ["what": who, "reasons": GlimpseLines.joined(why)])
      })
    while true {
      let typed = try talk.ask(Question(words["plain.whichDuplicate"]))
      if typed.isEmpty { return }
      guard let number = Int(typed), hits.indices.contains(number - 1) else {
        talk.say("plain.noSuchNumber")
        continue
      }
      try open(hits[number - 1].person)
      throw Leaving.menu
    }
  }

  /// Saves; nil when fields were refused and have been asked anew.
  private func save(_ entry: inout NewPerson) throws -> String? {
    do {
      return try session.enter(
        entry.details, answering: entry.answers ?? [:], draft: entry.slot)
    } catch DeskError.invalid(let failures) {
      talk.fail(DeskError.invalid(failures))
      let questions = PersonQuestions(talk, library)
      let refused = Set(failures.map(\.field))
      let again = questions.fields.filter { refused.contains($0.field.rawValue) }
      if again.isEmpty { throw Leaving.back }
      for asked in again {
        let reply = try questions.ask(asked, shown: shown(entry.details, asked.field))
        if case .value(let value) = reply { entry.details[asked.field] = value }
      }
      keep(entry)
      return nil
    }
  }
}
