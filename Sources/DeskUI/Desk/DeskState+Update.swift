extension DeskState {
  /// Takes an action and says what the world around the desk has to do.
  package mutating func update(_ action: DeskAction) -> [DeskEffect] {
    guard !hasEnded else { return [] }
    switch action {
    case .key(let event): return take(event)
    case .resized(let size):
      self.size = size
      return []
    case .time(let moment, let isQuiet): return take(moment, isQuiet: isQuiet)
    case .finished(let ticket, let work, let result): return take(result, of: work, for: ticket)
    case .progressed(let ticket, let progress):
      // The screen that asked for it has been left: nobody waits for it any more.
      guard let index = index(of: ticket) else { return [.cancel(ticket)] }
      return deliver(.progressed(progress), to: index)
    case .changedElsewhere:
      return deliver(.changedElsewhere, to: stack.count - 1)
        + (top.aboutPerson == nil ? [] : readAbout())
    case .closing:
      hasEnded = true
      return keepDrafts() + endSession() + [.end]
    }
  }

  /// Lets a screen act on an event and carries out what it wants.
  mutating func deliver(_ event: ScreenEvent, to index: Int) -> [DeskEffect] {
    guard stack.indices.contains(index) else { return [] }
    let number = stack[index].number
    let effects = stack[index].screen.update(event, context)
    noteDraft(at: index)
    return carryOut(effects, for: number) + lookAtPerson()
  }

  mutating func deliverToTop(_ event: ScreenEvent) -> [DeskEffect] {
    deliver(event, to: stack.count - 1)
  }

  mutating func take(
    _ result: Result<Answer, WorkFailure>, of work: Work, for ticket: Ticket
  ) -> [DeskEffect] {
    guard ticket != .desk else { return takeOwn(result, of: work) }
    guard let index = index(of: ticket) else { return [] }
    let event: ScreenEvent =
      switch result {
      case .success(let answer): .answered(answer)
      case .failure(let failure): .failed(work, failure)
      }
    if beforeBurst?.number == ticket.screen { beforeBurst?.events.append(event) }
    return deliver(event, to: index) + (work.isWritten(result) ? readAbout() : [])
  }

  private func index(of ticket: Ticket) -> Int? {
    stack.firstIndex { $0.number == ticket.screen }
  }

  /// Says something on the toast line.
  mutating func say(_ notice: Notice) {
    self.notice = notice
    noticeAt = moment.milliseconds
  }
}
