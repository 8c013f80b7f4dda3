import Glibc

/// How a terminal is used.
package struct TerminalOptions: Sendable {
  package enum Colours: Sendable {
    /// As many as the terminal has; none when NO_COLOR is set and not empty (no-color.org).
    case auto
    case none
  }

  package var colours: Colours
  /// How long a lone ESC waits for the rest of a sequence before it is the key.
  package var escapeDelayMilliseconds: Int
  /// Whether Ctrl-Z and SIGTSTP stop the process and show the shell that started it.
  package var canSuspend: Bool

  package init(
    colours: Colours = .auto, escapeDelayMilliseconds: Int = 25, canSuspend: Bool = true
  ) {
    self.colours = colours
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
    self.canSuspend = canSuspend
  }

  /// Whether colours are wished for, by the options and then the environment.
  var wantsColours: Bool {
    guard colours == .auto else { return false }
    guard let value = getenv("NO_COLOR") else { return true }
    return value.pointee == 0
  }
}
