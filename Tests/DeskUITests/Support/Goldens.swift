import DeskUI
import Foundation
import Terminal
import Testing

/// The sizes every screen is drawn at.
let goldenSizes = [
  Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 132, rows: 43),
]

/// Holds a screen against its golden canvases in `__Screens__`.
///
/// A golden that is missing is written and fails; `RECORD_SCREENS=1` writes all of them anew. What
/// differs is left beside the golden as `.actual`, and both are shown with the rows that differ
/// marked.
func expectScreen(
  _ name: String, _ state: DeskState, sizes: [Size] = goldenSizes,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for size in sizes {
    var resized = state
    _ = resized.update(.resized(size))
    let actual = resized.view().dump()
    let file = goldenFolder.appending(path: "\(name).\(size).txt")
    let beside = file.appendingPathExtension("actual")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
      try write(actual, to: file)
      try? FileManager.default.removeItem(at: beside)
      continue
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      try write(actual, to: file)
      Issue.record(
        "there was no golden \(name).\(size); it is written now, look at it:\n\(actual)",
        sourceLocation: sourceLocation)
      continue
    }
    guard golden != actual else {
      try? FileManager.default.removeItem(at: beside)
      continue
    }
    try write(actual, to: beside)
    Issue.record(
      "\(name).\(size) differs from its golden:\n\(compared(golden, actual))",
      sourceLocation: sourceLocation)
  }
}

private let goldenFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "__Screens__")

private func write(_ text: String, to file: URL) throws {
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try text.write(to: file, atomically: true, encoding: .utf8)
}

/// Both texts, line by line where they differ: `-` as it was, `+` as it is.
private func compared(_ golden: String, _ actual: String) -> String {
  let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(old.count, new.count)).map { index in
    let before = index < old.count ? String(old[index]) : ""
    let after = index < new.count ? String(new[index]) : ""
    return before == after ? "  \(after)" : "- \(before)\n+ \(after)"
  }.joined(separator: "\n")
}
