/// Why a command itself, and not the service, gave up; the words are under `commandLine.`.
struct CommandFailure: Error, Equatable {
  /// The words key below `commandLine.`; nil when everything has been said already.
  let key: String?
  let values: [String: String]
  let status: ExitStatus

  init(_ key: String?, _ values: [String: String] = [:], status: ExitStatus = .refused) {
    self.key = key
    self.values = values
    self.status = status
  }

  /// The command line asks for what cannot be.
  static func usage(_ key: String, _ values: [String: String] = [:]) -> CommandFailure {
    CommandFailure(key, values, status: .usage)
  }

  /// Ends with this status and no further word.
  static func silent(_ status: ExitStatus) -> CommandFailure {
    CommandFailure(nil, status: status)
  }
}
