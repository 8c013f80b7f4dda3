import DeskService

/// The differences of a set-up, for people and for machines.
struct SetUpReport {
  private let changes: [SetUpChange]

  init(_ changes: [SetUpChange]) {
    self.changes = changes
  }

  func write(_ output: OutputOptions) throws {
    if output.json { return try StandardOutput.write(json: changes.map(Record.init)) }
    for change in changes { try StandardOutput.write(Self.line(change)) }
  }

  private static func line(_ change: SetUpChange) -> String {
    let path = change.path.joined(separator: ".")
    return switch (change.before, change.after) {
    case (let before?, let after?): "~ \(path): \(short(before)) → \(short(after))"
    case (let before?, nil): "- \(path): \(short(before))"
    case (nil, let after?): "+ \(path): \(short(after))"
    case (nil, nil): path
    }
  }

  /// The beginning of a text, on one line.
  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  private struct Record: Encodable {
    let path: String
    let before: String?
    let after: String?

    init(_ change: SetUpChange) {
      path = change.path.joined(separator: ".")
      before = change.before
      after = change.after
    }
  }
}
