import DeskService
import Registration
import ScreenKit

/// What a rule comes to, for people and for machines.
struct RetentionReport: Encodable {
  let rule: String
  let target: String
  let keep: String
  let after: String
  let service: String
  let reason: String
  let values: Int
  let subjects: Int
  let heldBack: Int

  init(_ line: RetentionLine) {
    rule = line.rule.code
    target = line.rule.target.rawValue
    keep = line.rule.keep.rawValue
    after = line.rule.after.rawValue
    service = line.rule.service
    reason = line.rule.reason
    values = line.values
    subjects = line.subjects
    heldBack = line.heldBack
  }

  static func write(_ lines: [RetentionLine]) throws {
    var table = TextTable(
      "rule", "what", "keptFor", "since", "count", "people", "heldBack", "reason")
    for line in lines {
      table.append(
        line.rule.code,
        Speech.words.text(
          "retentionTargets.\(line.rule.target.kind)", ["name": line.rule.target.name]),
        line.rule.keep.rawValue, Speech.words["retentionAnchors.\(line.rule.after.rawValue)"],
        "\(line.values)", "\(line.subjects)", line.heldBack == 0 ? "" : "\(line.heldBack)",
        line.rule.reason)
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}

/// A run as machines read it.
struct RetentionRunListing: Encodable {
  let reference: String
  let by: String?
  let on: String
  let cleared: Int
  let lines: [RetentionReport]
  let startedAt: String
  let finishedAt: String?
  let goneAt: String?
  let proof: ErasureProof?

  init(_ run: RetentionRunRecord, proof: ErasureProof?) {
    reference = run.reference
    by = run.by
    on = run.on
    cleared = run.cleared
    lines = run.lines.map(RetentionReport.init)
    startedAt = run.startedAt.iso8601
    finishedAt = run.finishedAt?.iso8601
    goneAt = run.goneAt?.iso8601
    self.proof = proof
  }
}
