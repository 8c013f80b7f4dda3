extension DeskState {
  /// A changed form is kept so long after the first change: well within a second of the last key.
  static let draftDelay: Int64 = 700

  /// Notes when the draft of a screen has to be kept.
  mutating func noteDraft(at index: Int) {
    guard stack.indices.contains(index) else { return }
    if stack[index].screen.isSaving {
      stack[index].draftDue = nil
    } else if stack[index].draftDue == nil, stack[index].screen.draft != stack[index].kept {
      // Once it is due it is not compared at each key: a draft may be 5,000 words long.
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
    let effects = keep(stack[index])
    stack[index].kept = stack[index].screen.draft
    stack[index].draftDue = nil
    return effects
  }

  /// What keeps the draft of a screen as it is now.
  func keep(_ entry: StackedScreen) -> [DeskEffect] {
    guard session != nil, !entry.screen.isSaving, entry.screen.draft != entry.kept else {
      return []
    }
    if let draft = entry.screen.draft { return [.run(.drafts(.keep(draft)), .desk)] }
    return entry.kept.map { [.run(.drafts(.drop(slot: $0.slot)), .desk)] } ?? []
  }
}
