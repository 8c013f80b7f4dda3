/// Why a terminal could not be taken.
package enum TerminalFailure: Error, Equatable, Sendable {
  /// Another screen of this process is open.
  case alreadyOpen
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is not set.
  case terminalNotNamed
  /// terminfo does not know this TERM.
  case terminalUnknown(name: String)
  /// The terminal cannot place a cursor, as TERM=dumb; one question per line still works there.
  case terminalTooPlain(name: String)
  /// No UTF-8 locale is installed.
  case noUTF8Locale
  /// A system call failed.
  case system(errno: Int32)

  /// The name under which the words for people are kept.
  package var code: String {
    switch self {
    case .alreadyOpen: "terminal.alreadyOpen"
    case .notATerminal: "terminal.notATerminal"
    case .terminalNotNamed: "terminal.notNamed"
    case .terminalUnknown: "terminal.unknown"
    case .terminalTooPlain: "terminal.tooPlain"
    case .noUTF8Locale: "terminal.noUTF8Locale"
    case .system: "terminal.system"
    }
  }
}
