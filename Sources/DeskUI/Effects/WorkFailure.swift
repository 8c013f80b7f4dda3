package import DeskService
import Registration

/// Why work came to nothing.
package enum WorkFailure: Error, Equatable, Sendable {
  /// The service refused it.
  case refused(DeskError)
  /// The log-on was refused.
  case logOn(LogOnRefusal)
  /// Something broke: the disk, the database; the code is under "refusals." in the words.
  case broken(code: String, detail: String = "")
  /// There is no session any more.
  case loggedOff
  /// It was stopped before its end, as asked.
  case cancelled

  package init(_ error: any Error) {
    self =
      switch error {
      case let error as DeskError: .refused(error)
      case let error as LogOnRefusal: .logOn(error)
      case let error as DatabaseFault: .broken(code: error.code)
      case let error as VaultFault: .broken(code: error.code)
      case let error as WorkFailure: error
      case is CancellationError: .cancelled
      default: .broken(code: "unexpected", detail: String(describing: type(of: error)))
      }
  }

  /// The words key, without "refusals.".
  package var code: String {
    switch self {
    case .refused(let error): error.code
    case .logOn(let refusal): refusal.code
    case .broken(let code, _): code
    case .loggedOff: "loggedOff"
    case .cancelled: "cancelled"
    }
  }
}
