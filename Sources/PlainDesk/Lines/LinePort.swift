/// What came of a question.
package enum LineRead: Equatable, Sendable {
  /// A line without its end.
  case line(String)
  /// Nothing was typed for as long as was given.
  case silence
  /// The input is over, or the program is asked to end.
  case end
}

/// Where lines come from and go to: a terminal, a pipe, or a test.
///
/// Lines are written one after the other and never again: what was said stays as it is.
package protocol LinePort: AnyObject {
  /// Writes a line.
  func write(_ line: String)

  /// Writes a question and waits for the line that answers it.
  ///
  /// `isSecret`: Nothing is shown of what is typed.
  /// `seconds`: How long to wait; nil means for ever.
  func ask(_ question: String, isSecret: Bool, seconds: Int?) -> LineRead
}
