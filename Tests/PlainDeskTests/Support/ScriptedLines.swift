import Foundation
import PlainDesk
import Testing

/// What is typed at one question of a test.
enum TypedLine: ExpressibleByStringLiteral {
  case typed(String)
  /// Nobody answers for as long as the desk waits.
  case silence

  init(stringLiteral value: String) { self = .typed(value) }
}

/// Lines of a test; the input is over behind the last.
final class ScriptedLines: LinePort {
  private var lines: ArraySlice<TypedLine>
  private(set) var transcript: [String] = []

  private let tick: () -> Void

  /// `tick`: Called at every question.
  init(_ lines: [TypedLine], tick: @escaping () -> Void) {
    self.lines = lines[...]
    self.tick = tick
  }

  func write(_ line: String) { transcript.append(line) }

  func ask(_ question: String, isSecret: Bool, seconds: Int?) -> LineRead {
    tick()
    switch lines.popFirst() {
    case .typed(let line):
      transcript.append(isSecret ? question : "\(question) \(line)")
      return .line(line)
    case .silence:
      transcript.append("\(question) [\(seconds.map(String.init) ?? "for ever") s]")
      return .silence
    case nil:
      transcript.append("\(question) [end]")
      return .end
    }
  }
}

/// Compares what was heard with the transcript of that name; RECORD_SCREENS=1 writes it.
func expectTranscript(
  _ name: String, _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "__Transcripts__/\(name).txt")
  let actual = lines.joined(separator: "\n") + "\n"
  // A key without words is said as itself in brackets.
  #expect(actual.firstMatch(of: /\[[a-zA-Z]+\.[a-zA-Z.]+\]/) == nil, sourceLocation: sourceLocation)
  guard ProcessInfo.processInfo.environment["RECORD_SCREENS"] != "1" else {
    return try actual.write(to: file, atomically: true, encoding: .utf8)
  }
  guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
    try actual.write(to: file, atomically: true, encoding: .utf8)
    Issue.record(
      "there was no transcript \(name); it is written now, read it:\n\(actual)",
      sourceLocation: sourceLocation)
    return
  }
  #expect(actual == golden, sourceLocation: sourceLocation)
}
