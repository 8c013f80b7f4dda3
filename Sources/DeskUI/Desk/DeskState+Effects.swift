extension DeskState {
  /// Carries out what a screen wants: moving between screens here, work outside.
  mutating func carryOut(_ effects: [Effect], for number: Int) -> [DeskEffect] {
    effects.flatMap { carryOut($0, for: number) }
  }

  private mutating func carryOut(_ effect: Effect, for number: Int) -> [DeskEffect] {
    switch effect {
    case .show(let route): return push(route)
    case .replace(let route): return pop(keepsDraft: true, shows: false) + push(route)
    case .back: return pop(keepsDraft: true)
    case .leave: return pop(keepsDraft: false)
    case .leaveFor(let route): return pop(keepsDraft: false, shows: false) + push(route)
    case .say(let notice):
      say(notice)
      return notice.level == .attention ? [.beep] : []
    case .ask(let question): return push(ConfirmScreen(question, context))
    case .confirmed(let question):
      return pop(keepsDraft: false, shows: false) + deliverToTop(.confirmed(question))
    case .work(let work): return [.run(work, Ticket(screen: number))]
    case .cancelWork: return [.cancel(Ticket(screen: number))]
    case .copy(let text): return [.copy(text)]
    case .enter(let session): return enter(session)
    case .unlock:
      lastKeyAt = moment.milliseconds
      return pop(keepsDraft: false)
    case .logOff: return logOff()
    case .quit:
      hasEnded = true
      return [.end]
    case .backAndRun(let command):
      return pop(keepsDraft: false, shows: false) + perform(command)
    }
  }

  /// Puts a screen on top.
  mutating func push(_ route: Route) -> [DeskEffect] { push(screen(for: route)) }

  mutating func push(_ screen: any Screen) -> [DeskEffect] {
    stack.append(StackedScreen(number: nextScreenNumber, screen: screen))
    nextScreenNumber += 1
    return deliverToTop(.shown)
  }

  /// Takes the top screen away; the lowest one stays.
  mutating func pop(keepsDraft: Bool, shows: Bool = true) -> [DeskEffect] {
    guard stack.count > 1 else { return [] }
    let left = stack.removeLast()
    let kept = keepsDraft ? keep(left) : []
    return shows ? kept + deliverToTop(.shown) : kept
  }

  /// Takes away all screens but the lowest.
  mutating func popToHome() -> [DeskEffect] {
    let effects = stack.dropFirst().flatMap { keep($0) }
    stack.removeSubrange(1...)
    return effects
  }

  /// Goes on after log-on: the duties first, then home.
  private mutating func enter(_ session: SessionInfo) -> [DeskEffect] {
    self.session = session
    about = nil
    let first: Route =
      if session.mustChangePassword {
        .password
      } else if session.mustAcknowledgeDuty {
        .duty
      } else {
        .find
      }
    stack = []
    return push(first)
  }

  /// Ends the session and shows the log-on screen; drafts are kept.
  mutating func logOff() -> [DeskEffect] {
    let effects = keepDrafts() + endSession()
    stack = []
    notice = nil
    return effects + push(LogOnScreen(context))
  }

  mutating func endSession() -> [DeskEffect] {
    guard session != nil else { return [] }
    session = nil
    about = nil
    return [.run(.session(.logOff), .desk)]
  }
}
