import DeskService
import ScreenKit
import SetUpFile

extension SetUpFileRefusal {
  /// One line a complaint: `society.yaml:12 conferences.2026.periods.early.until: why`.
  var lines: [String] {
    complaints.map { complaint in
      let place = complaint.line > 0 ? "\(complaint.file):\(complaint.line)" : complaint.file
      let field = complaint.field.isEmpty ? "" : " \(complaint.field)"
      return "\(place)\(field): \(Self.words(complaint.reason))"
    }
  }

  private static func words(_ reason: SetUpComplaint.Reason) -> String {
    switch reason {
    case .unreadable(let reason): return reason
    case .fault(let fault, let otherLine):
      let words = Speech.words.text(
        "refusals.\(fault.code)", ["detail": fault.detail ?? ""])
      guard let otherLine, otherLine > 0 else { return words }
      return words + " "
        + Speech.words.text("commandLine.setUpOtherLine", ["line": "\(otherLine)"])
    }
  }
}
