import Foundation

/// The table of a run, in Markdown.
struct Report {
  /// Whether the run was long enough to say that a bar is reached.
  let judges: Bool
  /// On how many people and what machine.
  let size: String
  var findings: [Finding] = []

  init(judges: Bool, size: String) {
    self.judges = judges
    self.size = size
  }

  /// What stands above the lines.
  var heading: String {
    """
    \(size).

    | what | floor p50 / p99 | regdesk p50 / p99 | ratio | bar | reached |
    |---|---|---|---|---|---|
    """
  }

  /// One line of the table.
  func line(_ finding: Finding) -> String {
    let cells = [
      finding.note.isEmpty ? finding.what : "\(finding.what) (\(finding.note))",
      finding.floor.map { Self.text($0, finding.unit) } ?? "–",
      Self.text(finding.regdesk, finding.unit),
      finding.floor.map { Self.ratio(finding.regdesk, $0) } ?? "–",
      finding.bar?.words ?? "–",
      judges ? finding.bar.map { $0.isReached ? "yes" : "**no**" } ?? "–" : "not judged",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// The whole report.
  var text: String {
    ([heading] + findings.map(line)).joined(separator: "\n") + "\n"
  }

  private static func text(_ figure: Finding.Figure, _ unit: Finding.Unit) -> String {
    ([figure.typical] + (figure.worst.map { [$0] } ?? [])).map(number).joined(separator: " / ")
      + " \(unit.rawValue)"
  }

  private static func ratio(_ figure: Finding.Figure, _ floor: Finding.Figure) -> String {
    var ratios = [figure.typical / floor.typical]
    if let worst = figure.worst, let floorWorst = floor.worst { ratios.append(worst / floorWorst) }
    return ratios.map { String(format: "%.2f", $0) }.joined(separator: " / ") + " ×"
  }

  /// Three digits that mean something.
  private static func number(_ value: Double) -> String {
    switch abs(value) {
    case 100...: String(format: "%.0f", value)
    case 10..<100: String(format: "%.1f", value)
    case 1..<10: String(format: "%.2f", value)
    case 0: "0"
    default: String(format: "%.3f", value)
    }
  }
}
