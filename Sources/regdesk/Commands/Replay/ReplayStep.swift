import Terminal

/// One line of a replay script.
struct ReplayStep {
  enum Action {
    case keys([Key])
    case burst([Key])
    case resize(Size)
  }

  /// Counted from 1.
  let line: Int
  let action: Action

  /// Reads a script.
  ///
  /// - Throws: `CommandFailure` with the first line that cannot be read.
  static func read(_ script: String) throws -> [ReplayStep] {
    try script.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, text in
        guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
        guard let action = action(String(text)) else {
          throw CommandFailure("badScript", ["line": "\(index + 1)"])
        }
        return ReplayStep(line: index + 1, action: action)
      }
  }

  private static func action(_ text: String) -> Action? {
    if let typed = rest(of: text, after: "type ") { return .keys(keys(typed)) }
    if let code = rest(of: text, after: "scan ") { return .burst(keys(code) + [.enter]) }
    if let size = rest(of: text, after: "resize ") { return Size(size).map(Action.resize) }
    return Key(notation: text).map { .keys([$0]) }
  }

  private static func rest(of text: String, after word: String) -> String? {
    text.hasPrefix(word) ? String(text.dropFirst(word.count)) : nil
  }

  private static func keys(_ text: String) -> [Key] { text.map { .text(String($0)) } }

  /// Gives the step to a terminal.
  func feed(_ terminal: ScriptedTerminal) {
    switch action {
    case .keys(let keys): terminal.feed(keys: keys)
    case .burst(let keys): terminal.feed(burst: keys)
    case .resize(let size): terminal.feed([.resized(size)])
    }
  }
}
