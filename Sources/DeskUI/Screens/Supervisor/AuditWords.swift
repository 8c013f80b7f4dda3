import DeskService
import Foundation
import Registration
import ScreenKit

/// The details of an entry of the audit trail as people read them.
enum AuditWords {
  /// A line for each detail: `state: to be paid → complete`.
  static func lines(of line: AuditLine, _ words: Words) -> [String] {
    guard let json = line.detail else { return [words["screens.audit.detailGone"]] }
    guard let detail = try? JSONDecoder().decode(AuditDetail.self, from: Data(json.utf8)) else {
      return [json]
    }
    return detail.fields.sorted { $0.key < $1.key }.flatMap { key, value in
      lines(of: value, named: label(of: key, words), words)
    }
  }

  private static func label(of key: String, _ words: Words) -> String {
    words.find("auditDetails.\(key)") ?? words.find("fields.\(key)") ?? key
  }

  private static func lines(
    of value: AuditValue, named label: String, _ words: Words
  ) -> [String] {
    guard case .map(let fields) = value else { return ["\(label): \(text(value, words))"] }
    if let change = change(in: fields, words) { return ["\(label): \(change)"] }
    return fields.sorted { $0.key < $1.key }.flatMap { key, value in
      lines(of: value, named: "\(label), \(Self.label(of: key, words))", words)
    }
  }

  /// What was and what has become of it; nil when the fields are no change.
  private static func change(in fields: [String: AuditValue], _ words: Words) -> String? {
    guard fields.count == 2, let before = fields["before"], let after = fields["after"] else {
      return nil
    }
    return "\(text(before, words)) \u{2192} \(text(after, words))"
  }

  private static func text(_ value: AuditValue, _ words: Words) -> String {
    switch value {
    case .none: words["program.none"]
    case .flag(let isSet): words[isSet ? "screens.audit.isSet" : "screens.audit.isNotSet"]
    case .number(let number): String(number)
    case .text(let text): text.isEmpty ? words["program.none"] : text
    case .list(let values):
      values.isEmpty
        ? words["program.none"] : values.map { text($0, words) }.joined(separator: ", ")
    case .map(let fields):
      change(in: fields, words)
        ?? fields.sorted { $0.key < $1.key }
        .map { "\(label(of: $0.key, words)) \(text($0.value, words))" }.joined(separator: ", ")
    }
  }
}
