import DeskService
package import Registration
import ScreenKit
import Terminal

/// Hands a payment off: the payer is told who the provider is, then gets an address of their own.
///
/// The state changes by itself when proof arrives; leaving the screen leaves the address waiting.
package struct HandOffScreen: Screen {
  package static let outline = ScreenOutline(
    "handoff",
    commands: [
      "payerTold", "readAloud", "qrPage", "copyAddress", "newLink", "cancelPayment",
      "proposeConfirmation",
    ],
    conditions: ["payerNotTold", "linkOpen", "linkClosed", "linkMade"],
    columns: ["lines": ["item", "quantity", "amount"]])

  /// What the screen was opened for.
  package enum Subject: Equatable, Sendable {
    case charge(String)
    /// Whatever the person owes, the first of it.
    case person(String)
  }

  /// Why there is nothing to hand off.
  enum Nothing: Equatable {
    case owed
    case notApproved
  }

  let subject: Subject
  private(set) var sheet: ChargeSheet?
  private(set) var notice: ProviderNotice?
  private(set) var handOff: HandOff?
  private(set) var nothing: Nothing?
  /// The name of the person, before the charge is there.
  private(set) var personName = ""
  private(set) var isWorking = false
  private(set) var isSpelled = false
  /// The code of the address, where the window is wide enough to show it beside.
  private(set) var code: [String]?

  package init(_ subject: Subject) { self.subject = subject }

  package var isSaving: Bool { isWorking }

  /// The charge, once it is known.
  var charge: String? {
    if case .charge(let charge) = subject { charge } else { sheet?.reference }
  }

  package var aboutPerson: String? {
    if case .person(let person) = subject { person } else { sheet?.person }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return load()
    case .command(let command): return perform(command, context)
    case .confirmed(let question): return confirmed(question)
    case .answered(.payments(let answer)): return take(answer, context)
    case .failed(_, let failure): return take(failure)
    default: return []
    }
  }

  private func load() -> [Effect] {
    if let charge { return [.work(.payments(.charge(charge))), .work(.payments(.notice))] }
    guard case .person(let person) = subject else { return [] }
    return [.work(.payments(.owed(person: person))), .work(.payments(.notice))]
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "payerTold":
      guard let charge, let notice, !isWorking else { return [] }
      isWorking = true
      return [.work(.payments(.handOff(charge: charge, toldNotice: notice.version)))]
    case "newLink":
      guard let handOff, !isWorking else { return [] }
      isWorking = true
      return [.work(.payments(.renew(attempt: handOff.attempt)))]
    case "readAloud": isSpelled.toggle()
    case "qrPage": return handOff.map { [.show(.qr($0))] } ?? []
    case "copyAddress":
      return handOff.map { [.copy($0.address), .say(.done("toasts.copied"))] } ?? []
    case "cancelPayment": return handOff.map { [.ask(PaymentQuestions.cancel($0))] } ?? []
    case "proposeConfirmation":
      return handOff.map { [.ask(PaymentQuestions.propose($0))] } ?? []
    default: break
    }
    return []
  }

  private mutating func confirmed(_ question: Question) -> [Effect] {
    guard let handOff, let work = PaymentQuestions.work(of: question, amount: handOff.amount)
    else { return [] }
    isWorking = true
    return [.work(.payments(work))]
  }

  private mutating func take(_ answer: PaymentAnswer, _ context: ScreenContext) -> [Effect] {
    switch answer {
    case .owed(_, let name, let owed, let dues):
      personName = name
      let ready = owed.first { $0.state != .pendingApproval }
      guard let charge = ready?.charge ?? dues else {
        nothing = owed.isEmpty ? .owed : .notApproved
        return []
      }
      nothing = nil
      return [.work(.payments(.charge(charge)))]
    case .charge(let sheet):
      self.sheet = sheet
      guard let newest = sheet.attempts.first else { return [] }
      return [.work(.payments(.attempt(newest.reference)))]
    case .notice(let notice): self.notice = notice
    case .attempt(let handOff): return take(handOff, context)
    case .cancelled(let attempt, _):
      isWorking = false
      return load() + [.say(.done("toasts.paymentCancelled", ["reference": attempt]))]
    case .proposed(let proposal):
      isWorking = false
      return [.say(.done("toasts.proposed", ["reference": proposal]))]
    case .open: break
    }
    return []
  }

  private mutating func take(_ new: HandOff, _ context: ScreenContext) -> [Effect] {
    let old = handOff
    handOff = new
    let wasAsked = isWorking
    isWorking = false
    if new.address != old?.address { code = context.settings.qrLines(new.address) }
    if wasAsked, new.attempt != old?.attempt {
      isSpelled = false
      return [.say(.done(old == nil ? "toasts.handedOff" : "toasts.newLink"))]
    }
    guard let old, old.attempt == new.attempt, old.state != new.state else { return [] }
    let values = ["reference": new.attempt]
    switch new.state {
    case .confirmed: return [.say(.done("toasts.paymentConfirmed", values))]
    case .failed: return [.say(Notice("toasts.paymentFailed", values, .attention))]
    default: return []
    }
  }

  private mutating func take(_ failure: WorkFailure) -> [Effect] {
    isWorking = false
    if failure == .refused(.noticeChanged) {
      // The payer was told something that is no longer so, and is told anew.
      handOff = nil
      return [.say(.refused("providerChanged")), .work(.payments(.notice))]
    }
    if case .refused(.attemptOpen(let attempt)) = failure {
      return [.say(.failed(failure)), .work(.payments(.attempt(attempt)))]
    }
    if case .refused(.stateForbids(let state, _)) = failure {
      guard state == RegistrationState.pendingApproval.rawValue else {
        return [.say(Notice("screens.handoff.askSupervisor", [:], .attention))]
      }
      nothing = .notApproved
      return [.say(Notice("checkIn.notApproved", [:], .attention))]
    }
    return [.say(.failed(failure))]
  }

  /// The state of the attempt at this moment: its time may have run out since it was read.
  func state(at now: Instant) -> AttemptState? {
    guard let handOff else { return nil }
    return handOff.state.isOpen && now >= handOff.expiresAt ? .expired : handOff.state
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    let state = state(at: context.now)
    switch condition {
    case "payerNotTold":
      return handOff == nil && nothing == nil && notice != nil && !isWorking
        && sheet?.state.isOwed ?? false
    case "linkOpen": return state?.isOpen ?? false
    case "linkClosed":
      guard let state, sheet?.state.isOwed ?? false else { return false }
      return !state.isOpen && !state.needsDecision
    case "linkMade": return handOff != nil
    default: return false
    }
  }

  package func nextChange(_ context: ScreenContext) -> Instant? {
    guard let handOff, state(at: context.now)?.isOpen ?? false else { return nil }
    return TimeLeft.nextChange(until: handOff.expiresAt, now: context.now)
  }
}
