package import Registration

/// A rule of retention with what the set-up says about it.
package struct SetUpRetention: Equatable, Sendable {
  package var rule: RetentionRule
  /// Whether it is no longer followed.
  package var isRetired: Bool

  package init(rule: RetentionRule, isRetired: Bool = false) {
    self.rule = rule
    self.isRetired = isRetired
  }

  /// The way to it in a set-up.
  package var path: [String] { ["retention", rule.code] }

  func checked(_ check: inout DocumentCheck) -> SetUpRetention {
    for fault in rule.faults { check.add(path + [place(of: fault)], fault.code) }
    var new = self
    new.rule = RetentionRule(
      code: check.key(rule.code, path), target: rule.target, keep: rule.keep, after: rule.after,
      service: rule.service,
      reason: check.text(rule.reason, path + ["reason"], limit: 300, isRequired: false))
    return new
  }

  private func place(of fault: RetentionFault) -> String {
    switch fault {
    case .nameGoes: rule.target.kind
    case .anchorUnfit: "after"
    case .serviceUnfit: "service"
    }
  }

  var node: SetUpNode {
    var fields = SetUpFields()
    fields.add(rule.target.kind, text: rule.target.name)
    fields.add("keep", text: rule.keep.rawValue)
    fields.add("after", text: rule.after.rawValue)
    fields.add("service", text: rule.service)
    fields.add("reason", text: rule.reason)
    fields.add("retired", flag: isRetired)
    return fields.node
  }

  static func all(_ reader: any SQLReader) throws -> [SetUpRetention] {
    try reader.rows(RetentionSQL.rules) { row in
      SetUpRetention(rule: try JSONText.decode(row.text(0)), isRetired: row.bool(1))
    }
  }

  func write(_ position: Int, _ tx: any SQLWriter) throws {
    try tx.run(
      RetentionSQL.putRule,
      [
        .text(rule.code), .int(Int64(position)), .text(try JSONText.encode(rule)),
        SQLValue(isRetired),
      ])
  }
}

extension SetUpComparison {
  /// What rules of retention name and is nowhere, or lies where their time cannot count.
  func retention() -> [SetUpFault] {
    document.retention.flatMap { part in
      let (rule, path) = (part.rule, part.path)
      var faults: [SetUpFault] = []
      switch rule.target {
      case .question(let key):
        if let question = target.questions.first(where: { $0.question.key == key })?.question {
          if !question.place.anchors.contains(rule.after) {
            faults.append(SetUpFault(path + ["after"], RetentionFault.anchorUnfit.code))
          }
        } else {
          faults.append(SetUpFault(path + ["question"], "retention.unknownQuestion", detail: key))
        }
      case .purpose(let code) where !target.purposes.contains { $0.purpose.code == code }:
        faults.append(SetUpFault(path + ["purpose"], "setUp.unknownPurpose", detail: code))
      case .purpose, .field, .records: break
      }
      let services = Service.builtIn + target.services.map(\.service.code)
      if !rule.service.isEmpty, !services.contains(rule.service) {
        faults.append(
          SetUpFault(path + ["service"], "setUp.unknownService", detail: rule.service))
      }
      return faults
    }
  }
}
