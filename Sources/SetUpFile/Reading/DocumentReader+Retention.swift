import DeskService
import Registration
import YAMLReading

extension DocumentReader {
  private static let targets = ["field", "question", "purpose", "records"]

  static func retention(_ code: String, _ place: SetUpPlace) -> SetUpRetention? {
    guard let fields = place.fields(targets + ["keep", "after", "service", "reason", "retired"])
    else { return nil }
    let named = targets.filter { fields[$0] != nil }
    guard named.count == 1, let target = target(named[0], fields) else {
      if named.count != 1 {
        place.refuse(.wrongShape(wanted: "one of field, question, purpose, records"))
      }
      return nil
    }
    guard let keep = span(fields.required("keep")),
      let after = fields.required("after")?.oneOf(RetentionAnchor.self)
    else { return nil }
    return SetUpRetention(
      rule: RetentionRule(
        code: code, target: target, keep: keep, after: after,
        service: fields["service"]?.text() ?? "", reason: fields["reason"]?.text() ?? ""),
      isRetired: fields["retired"]?.flag() ?? false)
  }

  private static func target(_ name: String, _ fields: SetUpMapping) -> RetentionTarget? {
    switch name {
    case "field": fields[name]?.oneOf(PersonField.self).map { .field($0) }
    case "records": fields[name]?.oneOf(RetentionRecords.self).map { .records($0) }
    case "question": fields[name]?.text().map { .question($0) }
    default: fields[name]?.text().map { .purpose($0) }
    }
  }

  private static func span(_ place: SetUpPlace?) -> RetentionSpan? {
    guard let place, let text = place.text() else { return nil }
    guard let span = RetentionSpan(rawValue: text) else {
      place.refuse(.wrongShape(wanted: "a time as 30 days or 24 months"))
      return nil
    }
    return span
  }
}
