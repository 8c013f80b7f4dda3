extension DeskState {
  /// A changed form is kept so long after the first change: well within a second of the last key.
  static let draftDelay: Int64 = 700

  /// Notes when the draft of a screen has to be kept.
  mutating func noteDraft(at index: Int) {
    guard stack.indices.contains(index) else { return }
    if stack[index].screen.isSaving {
      stack[index].draftDue = nil
    } else if stack[index].draftDue == nil,
      stack[index].screen.mayNeedDraft(after: stack[index].kept)
    {
      stack[index].draftDue = moment.milliseconds + Self.draftDelay
    }
  }

  /// Keeps the drafts whose time has come.
  mutating func keepDueDrafts() -> [DeskEffect] {
    stack.indices.flatMap { index in
      guard let due = stack[index].draftDue, due <= moment.milliseconds else {
        return [DeskEffect]()
      }
      return keepDraft(at: index)
    }
  }

  /// Keeps all drafts now, because the desk is locked, left or cut off.
  mutating func keepDrafts() -> [DeskEffect] { stack.indices.flatMap { keepDraft(at: $0) } }

  private mutating func keepDraft(at index: Int) -> [DeskEffect] {
    guard !stack[index].screen.isSaving else { return [] }
    let draft = stack[index].screen.draft
    let effects = keep(draft, insteadOf: stack[index].kept)
    stack[index].kept = draft
    stack[index].draftDue = nil
    return effects
  }

  /// What keeps the draft of a screen as it is now.
  func keep(_ entry: StackedScreen) -> [DeskEffect] {
    entry.screen.isSaving ? [] : keep(entry.screen.draft, insteadOf: entry.kept)
  }

  private func keep(_ draft: ScreenDraft?, insteadOf kept: ScreenDraft?) -> [DeskEffect] {
    guard session != nil, draft != kept else { return [] }
    if let draft { return [.run(.drafts(.keep(draft)), .desk)] }
    return kept.map { [.run(.drafts(.drop(slot: $0.slot)), .desk)] } ?? []
  }
}
