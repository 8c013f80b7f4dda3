/// One thing wrong in a file, and where.
package struct YAMLComplaint<Problem: YAMLProblem>: Equatable, Sendable {
  package let file: String
  /// From 1; 0 when the whole file is meant.
  package let line: Int
  /// From 1, in Unicode scalars; 0 when the whole file is meant.
  package let column: Int
  /// The names on the way to the field; empty for the whole file.
  package let path: [String]
  package let problem: Problem

  package init(file: String, line: Int, column: Int, path: [String], problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.problem = problem
  }
}

/// Collects what is wrong while files are read, so that all of it can be said at once.
package final class YAMLLog<Problem: YAMLProblem> {
  package private(set) var complaints: [YAMLComplaint<Problem>] = []

  package init() {}

  package func add(_ complaint: YAMLComplaint<Problem>) { complaints.append(complaint) }

  /// Complains about a file as a whole.
  package func add(_ problem: Problem, file: String) {
    add(YAMLComplaint(file: file, line: 0, column: 0, path: [], problem: problem))
  }
}
