/// Collects what is wrong while files are read, so that all of it can be said at once.
final class ProblemLog {
  private(set) var errors: [ScreenError] = []

  func add(_ error: ScreenError) { errors.append(error) }

  func add(_ problem: ScreenProblem, file: String) {
    add(ScreenError(file: file, line: 0, column: 0, field: "", problem: problem))
  }

  /// Throws what was collected, in the order of files and lines.
  func throwIfAny() throws(ScreenErrors) {
    guard errors.isEmpty else { throw ScreenErrors(errors: errors.sorted(by: Self.comesBefore)) }
  }

  static func comesBefore(_ one: ScreenError, _ other: ScreenError) -> Bool {
    (one.file, one.line, one.column, one.description)
      < (other.file, other.line, other.column, other.description)
  }
}
