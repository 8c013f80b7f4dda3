import DeskService
import DeskUI
import Registration
import ScreenKit

/// Says lines and asks questions, one at a time, and locks when nobody answers.
final class Talk {
  let words: Words
  private let port: any LinePort
  private let lockAfterSeconds: Int
  /// What locks and asks for the password again; nil while nobody is logged on.
  var lock: (() throws -> Void)?

  /// How long before the lock it is said, as on the desk of screens.
  private static let lockWarning = 60

  init(_ port: any LinePort, words: Words, lockAfterSeconds: Int) {
    self.port = port
    self.words = words
    self.lockAfterSeconds = lockAfterSeconds
  }

  /// The words of a key; those below `plain.` come first, because the others may name keys.
  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    words.text(words.has("plain.\(key)") ? "plain.\(key)" : key, values)
  }

  /// Says the words of a key, a line for each paragraph.
  func say(_ key: String, _ values: [String: String] = [:]) {
    for line in PlainText.paragraphs(text(key, values)) { tell(line) }
  }

  /// Says the words of a key in the form for a number.
  func say(_ key: String, count: Int, _ values: [String: String] = [:]) {
    tell(words.text(key, count: count, values))
  }

  /// Says one line as it is.
  func tell(_ line: String) {
    port.write(PlainText.line(line))
  }

  /// Says why something was not done, field by field where there are fields.
  func fail(_ error: any Error) {
    if case DeskError.invalid(let failures) = error {
      for failure in failures { tell(reason(failure)) }
      return
    }
    let failure = WorkFailure(error)
    say("refusals.\(failure.code)", failure.values)
  }

  func reason(_ failure: FieldFailure) -> String {
    let reason = text("refusals.\(failure.code)", ["detail": failure.detail ?? ""])
    return "\(words.find("fields.\(failure.field)") ?? failure.field): \(reason)"
  }

  /// Asks until something is answered that leaves nothing, and is no card.
  ///
  /// - Throws: ``Leaving`` for the words that leave, and when the input is over.
  func ask(_ question: Question) throws -> String {
    while true {
      let line = try read(question)
      if !question.isSecret,
        CardGuard.finding(in: line, kind: question.cardKind) != nil
      {
        say("refusals.text.cardNumber")
        continue
      }
      let typed = Self.trimmed(line)
      switch question.isText || question.isSecret ? typed : typed.lowercased() {
      case "?", "help":
        for line in question.help { tell(line) }
        say("plain.helpEverywhere")
      case "back": throw Leaving.back
      case "menu": throw Leaving.menu
      case "=back", "=menu", "=help", "=?", "=done", "=-": return String(typed.dropFirst())
      default: return question.isSecret ? line : typed
      }
    }
  }

  /// A line in its time: half-way to the lock it is said that the desk will lock.
  private func read(_ question: Question) throws -> String {
    var isWarned = false
    while true {
      let answer = port.ask(
        question.line(words), isSecret: question.isSecret, seconds: patience(isWarned))
      switch answer {
      case .end: throw Leaving.end
      // After the warning an empty line keeps the desk open and answers nothing.
      case .line("") where isWarned: isWarned = false
      case .line(let line): return line
      case .silence where !isWarned && lock != nil:
        isWarned = true
        say("plain.idle", ["seconds": String(patience(true) ?? 0)])
      case .silence:
        isWarned = false
        try lock?()
      }
    }
  }

  private func patience(_ isWarned: Bool) -> Int? {
    guard lock != nil, lockAfterSeconds > 0 else { return nil }
    let untilWarning = max(lockAfterSeconds / 2, lockAfterSeconds - Self.lockWarning)
    return isWarned ? lockAfterSeconds - untilWarning : untilWarning
  }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
