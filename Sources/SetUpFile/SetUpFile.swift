package import DeskService
import YAMLReading

/// A set-up as it stands in a file, with the line of everything in it.
///
///     let file = try SetUpFile(text, name: "society.yaml")
///     try session.apply(file.document)
package struct SetUpFile {
  package let document: SetUpDocument
  private let name: String
  private let lines: [[String]: Int]

  /// Reads and checks a file.
  ///
  /// - Throws: Everything that is wrong in it by itself, line by line.
  package init(_ text: String, name: String) throws(SetUpFileRefusal) {
    let log = YAMLLog<YAMLFault>()
    guard let root = YAMLPlace<YAMLFault>.root(of: text, file: name, log: log) else {
      throw SetUpFileRefusal(log.complaints.map { SetUpComplaint($0, line: $0.line) })
    }
    let reader = DocumentReader(root)
    self.name = name
    lines = reader.lines
    // The line of the name: where a field is missing, that of what it is missing from.
    var complaints = log.complaints.map { [lines] complaint in
      SetUpComplaint(complaint, line: Self.line(of: complaint.path, in: lines) ?? complaint.line)
    }
    do throws(SetUpRefusal) {
      document = try reader.document.checked()
    } catch {
      document = reader.document
      // What could not be read is not judged, nor what stands beside it.
      let unread = log.complaints.map(\.path)
      complaints += error.faults.filter { fault in
        !unread.contains { Self.areClose($0, fault.path) }
      }.map(complaint)
    }
    guard complaints.isEmpty else {
      throw SetUpFileRefusal(complaints.sorted { ($0.line, $0.field) < ($1.line, $1.field) })
    }
  }

  /// Reads and checks a set-up that was written down elsewhere than in a file.
  ///
  /// - Throws: Everything that is wrong in it by itself; its lines mean nothing.
  package init(_ node: SetUpNode) throws(SetUpFileRefusal) {
    let text: String
    do {
      text = try Self.text(node)
    } catch {
      throw SetUpFileRefusal([
        SetUpComplaint(file: "", line: 0, path: [], reason: .unreadable("\(error)"))
      ])
    }
    try self.init(text, name: "")
  }

  /// What a refusal of the desk means in this file.
  package func refusal(_ refusal: SetUpRefusal) -> SetUpFileRefusal {
    SetUpFileRefusal(
      refusal.faults.map(complaint).sorted { ($0.line, $0.field) < ($1.line, $1.field) })
  }

  /// The line of something, or of the nearest thing around it; 0 when nothing of it is here.
  package func line(of path: [String]) -> Int { Self.line(of: path, in: lines) ?? 0 }

  private static func line(of path: [String], in lines: [[String]: Int]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  private func complaint(_ fault: SetUpFault) -> SetUpComplaint {
    SetUpComplaint(
      file: name, line: line(of: fault.path), path: fault.path,
      reason: .fault(fault, otherLine: fault.other.map(line)))
  }

  private static func areClose(_ one: [String], _ other: [String]) -> Bool {
    zip(one, other).prefix(3).allSatisfy { $0 == $1 }
  }
}

/// One thing wrong in a set-up file.
package struct SetUpComplaint: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// It cannot be read, for this reason.
    case unreadable(String)
    /// It cannot be; with the line of the other thing that it does not fit with.
    case fault(SetUpFault, otherLine: Int?)
  }

  package let file: String
  /// From 1; 0 when the whole file is meant.
  package let line: Int
  package let path: [String]
  package let reason: Reason

  /// The way to it, as in `conferences.2026.periods.early.until`.
  package var field: String { path.joined(separator: ".") }

  init(file: String, line: Int, path: [String], reason: Reason) {
    self.file = file
    self.line = line
    self.path = path
    self.reason = reason
  }

  /// What the desk refuses, without a file.
  package init(_ fault: SetUpFault) {
    self.init(file: "", line: 0, path: fault.path, reason: .fault(fault, otherLine: nil))
  }

  init(_ complaint: YAMLComplaint<YAMLFault>, line: Int) {
    self.init(
      file: complaint.file, line: line, path: complaint.path,
      reason: .unreadable(complaint.problem.description))
  }
}

/// Everything that is wrong in a set-up file, in the order of its lines; nothing was applied.
package struct SetUpFileRefusal: Error, Equatable, Sendable {
  /// Never empty.
  package let complaints: [SetUpComplaint]

  init(_ complaints: [SetUpComplaint]) {
    self.complaints = complaints
  }
}
