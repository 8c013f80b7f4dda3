import YAMLReading

/// A node of a file of screens or words.
typealias ScreenPlace = YAMLPlace<ScreenProblem>

/// The fields of a mapping in a file of screens or words.
typealias ScreenFields = YAMLFields<ScreenProblem>

/// What is wrong in files of screens or words.
typealias ProblemLog = YAMLLog<ScreenProblem>

extension YAMLLog<ScreenProblem> {
  /// What was collected, in the order it was found.
  var errors: [ScreenError] {
    complaints.map {
      ScreenError(
        file: $0.file, line: $0.line, column: $0.column, field: $0.path.joined(separator: "."),
        problem: $0.problem)
    }
  }

  /// Throws what was collected, in the order of files and lines.
  func throwIfAny() throws(ScreenErrors) {
    guard !complaints.isEmpty else { return }
    throw ScreenErrors(errors: errors.sorted(by: ScreenErrors.comesBefore))
  }
}

extension ScreenErrors {
  static func comesBefore(_ one: ScreenError, _ other: ScreenError) -> Bool {
    (one.file, one.line, one.column, one.description)
      < (other.file, other.line, other.column, other.description)
  }
}
