import DeskService
import Registration
import Terminal

extension DeskState {
  /// Keeps the screen as it was when a burst may be beginning.
  mutating func rememberBurst(_ finding: ScanReader.Finding, _ key: Key) {
    switch (finding, key) {
    case (.single, .text):
      let entry = stack[stack.count - 1]
      beforeBurst = BurstMemory(number: entry.number, screen: entry.screen)
    case (.partOfBurst, _), (.scan, _): break
    default: beforeBurst = nil
    }
  }

  /// Looks a scanned code up, from any screen but those where a password is typed.
  ///
  /// Its Enter acts on nothing. What the scanner typed into a field is taken back when the code
  /// reads as one of ours; anything else stays, because a fast typist may have meant it.
  mutating func take(scan code: String) -> [DeskEffect] {
    guard session != nil, top.takesScans else { return act(on: .enter) }
    guard CardGuard.finding(in: code) == nil else {
      say(.refused(TextRefusal.cardNumber.code))
      return [.beep]
    }
    if Reference(code) != nil { takeBackBurst() }
    return [.run(.people(.lookUp(code)), .desk)]
  }

  /// Puts the screen back as it was before the burst; answers that came meanwhile count.
  private mutating func takeBackBurst() {
    guard let memory = beforeBurst,
      let index = stack.firstIndex(where: { $0.number == memory.number })
    else { return }
    stack[index].screen = memory.screen
    for event in memory.events { _ = stack[index].screen.update(event, context) }
    noteDraft(at: index)
    beforeBurst = nil
  }

  /// Takes the answer to the desk's own work: look-ups, drafts, the log.
  mutating func takeOwn(
    _ result: Result<Answer, WorkFailure>, of work: Work
  ) -> [DeskEffect] {
    switch result {
    case .failure(.loggedOff): return []
    // What the screen itself asks for says what is wrong.
    case .failure where work.isGlimpse: return []
    case .failure(let failure):
      say(.failed(failure))
      return [.beep]
    case .success(.people(.lookedUp(let found))): return session == nil ? [] : show(found)
    case .success(.people(.glimpsed(let glimpse))):
      if case .people(.glimpse(let reference, _)) = work {
        take(glimpse, askedFor: reference)
      }
      return []
    case .success: return []
    }
  }

  private mutating func show(_ found: LookUpAnswer) -> [DeskEffect] {
    guard !isLocked, !top.isSaving else { return [] }
    switch found {
    case .unknown, .noReference:
      say(Notice("toasts.noSuchCode", [:], .attention))
      return [.beep]
    case .person(let person), .registration(_, let person), .charge(_, let person),
      .payment(_, _, let person):
      say(.done("toasts.scanned"))
      return popToHome() + deliverToTop(.shown) + deliverToTop(.found(person))
    }
  }
}
