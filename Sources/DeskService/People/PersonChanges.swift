package import Registration

/// What a correction changes, field by field.
package struct PersonChanges: Equatable, Sendable {
  package struct Change: Equatable, Codable, Sendable {
    package let field: PersonField
    package let before: String
    package let after: String
  }
  package let fields: [Change]

  /// What lies between the record as it was shown and as it was typed, put onto the record as it
  /// stands.
  ///
  /// - Throws: ``DeskError/changedMeanwhile(_:)`` with the fields that both have changed, each to
  ///   something else.
  init(
    from base: PersonDetails, to new: PersonDetails, on record: PersonRecord, sameVersion: Bool
  ) throws(DeskError) {
    let typed = PersonField.allCases.filter { base[$0] != new[$0] }
    if !sameVersion {
      let collisions = typed.filter { field in
        let current = record.details[field]
        return current != base[field] && current != new[field]
      }
      if !collisions.isEmpty { throw .changedMeanwhile(collisions) }
    }
    fields = typed.filter { record.details[$0] != new[$0] }.map {
      Change(field: $0, before: record.details[$0], after: new[$0])
    }
  }

  /// What was approved, put onto the record; refused when a field is no longer what was corrected.
  init(_ approved: [Change], on record: PersonRecord) throws(DeskError) {
    let collisions = approved.map(\.field).filter { field in
      approved.contains { $0.field == field && $0.before != record.details[field] }
    }
    if !collisions.isEmpty { throw .changedMeanwhile(collisions) }
    fields = approved
  }

  /// Before and after of each field, and who asked for it, for the audit trail.
  func detail(asked: AskedCorrection?, task: String?) -> AuditDetail {
    var detail: [String: AuditValue] = [:]
    for change in fields {
      detail[change.field.rawValue] = .change(from: .text(change.before), to: .text(change.after))
    }
    if let asked {
      detail["askedBy"] = .text(asked.by.rawValue)
      if !asked.request.isEmpty { detail["request"] = .text(asked.request) }
    }
    if let task { detail["task"] = .text(task) }
    return AuditDetail(detail)
  }
}
