import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Reads the member's drafts out; the one whose number is given is gone on with.
  func readDrafts() throws {
    let drafts = try session.drafts()
    if drafts.isEmpty { return talk.say("screens.drafts.none") }
    talk.list(
      drafts.map { draft in
        let values = DraftBody.values(of: draft.body) ?? [:]
        return GlimpseLines.joined([
          DraftSlot.words(of: draft.slot, words), draft.subjectName ?? values["fullName"] ?? "",
          times.moment(draft.updatedAt),
        ])
      })
    let items = drafts.map { ChoiceItem(value: $0.slot, label: $0.slot) }
    let slot = try talk.choose(Question(words["plain.whichNumber"]), among: items)
    guard let draft = drafts.first(where: { $0.slot == slot }) else { return }
    try resume(draft)
  }

  private func resume(_ draft: Draft) throws {
    let about = draft.subject.map { OpenPerson(reference: $0, name: draft.subjectName ?? $0) }
    switch (DraftSlot.kind(of: draft.slot), about) {
    case ("person-edit", let about):
      let body = PersonDraft(draft.body)
      talk.say("toasts.draftResumed")
      if let about, body.base != nil {
        person = about
        try correct(about, resuming: body)
      } else {
        var details = PersonDetails()
        for field in PersonField.allCases { details[field] = body.typed[field.rawValue] ?? "" }
        try enterPerson(resuming: (draft.slot, details))
      }
    case ("register", let about?):
      talk.say("toasts.draftResumed")
      person = about
      try register(about, resuming: DraftBody.values(of: draft.body) ?? [:])
    default: talk.say("plain.draftElsewhere")
    }
  }
}
