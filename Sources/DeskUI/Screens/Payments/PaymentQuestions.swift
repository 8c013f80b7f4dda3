import DeskService
import Registration

/// What is asked before something is done to a payment that cannot be taken back.
enum PaymentQuestions {
  private static let cancelKey = "screens.confirm.cancelPayment"
  private static let proposeKey = "screens.confirm.proposeConfirmation"

  static func cancel(_ handOff: HandOff) -> Question {
    cancel(handOff.attempt, amount: handOff.amount, name: handOff.name)
  }

  static func cancel(_ attempt: String, amount: Money, name: String) -> Question {
    Question(
      id: attempt, key: cancelKey,
      values: ["reference": attempt, "amount": amount.formatted, "name": name],
      needsReason: false)
  }

  static func propose(_ handOff: HandOff) -> Question {
    propose(handOff.attempt, amount: handOff.amount)
  }

  /// How it is known that the money came is the reason.
  static func propose(_ attempt: String, amount: Money) -> Question {
    Question(
      id: attempt, key: proposeKey,
      values: ["reference": attempt, "amount": amount.formatted], needsReason: true)
  }

  /// The work that a question with the answer yes leads to; nil for other questions.
  static func work(of question: Question, amount: Money) -> PaymentWork? {
    switch question.key {
    case cancelKey: .cancel(attempt: question.id)
    case proposeKey:
      .proposeConfirmation(attempt: question.id, amount, reason: question.reason)
    default: nil
    }
  }
}
