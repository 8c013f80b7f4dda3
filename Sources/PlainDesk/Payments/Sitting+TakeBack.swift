import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// What can be done with a payment that is under way: its address is read again, it is taken
  /// back, or, when the money is known to have come, that is proposed to a second person.
  func goOn(with attempt: HandOff) throws {
    read(attempt)
    let role = try session.staff().role
    let acts = [("cancel", Act.cancelPayment), ("received", .confirmPaymentByHand)]
    let offered = acts.filter { role.allows($0.1) }.map(\.0)
    if offered.isEmpty { return }
    let answer = try talk.askAnswer("plain.attemptWhat", among: ["done"] + offered)
    let values = [
      "reference": attempt.attempt, "amount": attempt.amount.formatted, "name": attempt.name,
    ]
    switch answer {
    case "cancel":
      guard try confirmed("screens.confirm.cancelPayment", values) else { return }
      let state = try session.cancelAttempt(attempt.attempt)
      tell("columns.state", words["attemptStates.\(state.rawValue)"])
    case "received":
      guard try confirmed("screens.confirm.proposeConfirmation", values) else { return }
      let proposal = try session.proposeConfirmation(
        of: attempt.attempt, received: attempt.amount, reason: try talk.askReason())
      talk.say("toasts.proposed", ["reference": proposal])
    default: break
    }
  }

  /// Says what is about to be done and asks for a yes.
  func confirmed(_ key: String, _ values: [String: String]) throws -> Bool {
    talk.say(key, values)
    if try talk.confirm("plain.sure") { return true }
    talk.say("toasts.nothingChanged")
    return false
  }
}
