import DeskService
import SetUpFile

/// The differences of a set-up, for people and for machines.
struct SetUpReport {
  private let changes: [SetUpChange]

  init(_ changes: [SetUpChange]) {
    self.changes = changes
  }

  func write(_ output: OutputOptions) throws {
    if output.json { return try StandardOutput.write(json: changes.map(Record.init)) }
    for change in changes { try StandardOutput.write(change.line) }
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
