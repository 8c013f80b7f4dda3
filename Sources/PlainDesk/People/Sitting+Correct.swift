import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Corrects a person field by field; the record is read unmasked, which is recorded.
  ///
  /// `draft`: A correction that was begun and not saved.
  func correct(_ person: OpenPerson, resuming draft: PersonDraft? = nil) throws {
    let slot = DraftSlot.of(DraftSlot.newPerson, person.reference)
    var base = try session.unmask(person.reference)
    var version = try session.open(person.reference, language: settings.language).version
    var details = base
    if let draft, let draftBase = draft.base, let draftVersion = draft.version {
      (base, version) = (draftBase, draftVersion)
      details = PersonDetails()
      for field in PersonField.allCases { details[field] = draft.typed[field.rawValue] ?? "" }
    }
    do {
      while true {
        try askFields(of: &details) { changed in
          keepDraft(
            slot: slot, subject: person.reference,
            body: PersonDraft(
              typed: Dictionary(changed.given.map { ($0.rawValue, changed[$0]) }) { one, _ in one },
              version: version, base: base
            ).text)
        }
        if details == base {
          try session.dropDraft(slot)
          return talk.say("toasts.nothingChanged")
        }
        do {
          _ = try session.correct(
            person.reference, version: version, from: base, to: details, draft: slot)
          self.person = OpenPerson(reference: person.reference, name: details.fullName)
          return talk.say("toasts.corrected", ["name": details.fullName])
        } catch DeskError.proposed(let reference) {
          return talk.say("toasts.proposed", ["reference": reference])
        } catch DeskError.changedMeanwhile(let fields) {
          talk.fail(DeskError.changedMeanwhile(fields))
          let theirs = try session.unmask(person.reference)
          version = try session.open(person.reference, language: settings.language).version
          rebase(&details, from: base, onto: theirs, colliding: fields)
          base = theirs
        } catch DeskError.invalid(let failures) {
          talk.fail(DeskError.invalid(failures))
        }
      }
    } catch let leaving as Leaving {
      if details != base { talk.say("plain.draftKept") }
      throw leaving
    }
  }

  /// Asks which field and what belongs there, until there are no more.
  private func askFields(
    of details: inout PersonDetails, keep: (PersonDetails) -> Void
  ) throws {
    let questions = PersonQuestions(talk, library)
    let items = questions.fields.map {
      ChoiceItem(value: $0.field.rawValue, label: words[$0.definition.label])
    }
    for line in help(for: questions, details) { talk.tell(line) }
    let done = words["plain.answers.done"]
    while true {
      var which = Question(words["plain.whichField"])
      which.help = help(for: questions, details)
      let key = try talk.choose(
        which, among: items + [ChoiceItem(value: done, label: done)])
      if key == done { return }
      guard let asked = questions.fields.first(where: { $0.field.rawValue == key }) else {
        continue
      }
      do {
        switch try questions.ask(asked, shown: shown(details, asked.field)) {
        case .value(let value):
          details[asked.field] = value
          keep(details)
        case .kept: break
        case .done: return
        }
      } catch Leaving.back {
        continue
      }
    }
  }

  /// The fields with their numbers, as they stand now.
  private func help(for questions: PersonQuestions, _ details: PersonDetails) -> [String] {
    [words["plain.helpWhichField"]]
      + questions.fields.enumerated().map { index, asked in
        let value = shown(details, asked.field)
        return words.text(
          "plain.fieldLine",
          [
            "number": String(index + 1), "label": words[asked.definition.label],
            "value": value.isEmpty ? words["plain.nothing"] : value,
          ])
      }
  }

  /// Puts what was typed onto the record as it stands now; where both have changed a field, what
  /// stands there is said, and typing it once more decides.
  private func rebase(
    _ details: inout PersonDetails, from base: PersonDetails, onto theirs: PersonDetails,
    colliding: [PersonField]
  ) {
    for field in PersonField.allCases {
      if colliding.contains(field) {
        talk.say(
          "plain.theirs",
          [
            "label": words["fields.\(field.rawValue)"], "value": shown(theirs, field),
          ])
        details[field] = theirs[field]
      } else if details[field] == base[field] {
        details[field] = theirs[field]
      }
    }
  }
}
