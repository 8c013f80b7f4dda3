package import Registration

/// A half-filled form about a person, as a draft holds it: what was typed, and for a correction
/// the record as it was shown.
package struct PersonDraft: Equatable {
  package var typed: [String: String]
  package var version: Int?
  package var base: PersonDetails?

  private static let basePrefix = "base."
  private static let versionKey = "version"

  package init(typed: [String: String], version: Int?, base: PersonDetails?) {
    self.typed = typed
    self.version = version
    self.base = base
  }

  package init(_ text: String) {
    typed = [:]
    for (key, value) in DraftBody.values(of: text) ?? [:] {
      if key == Self.versionKey {
        version = Int(value)
        base = base ?? PersonDetails()
      } else if key.hasPrefix(Self.basePrefix) {
        guard let field = PersonField(rawValue: String(key.dropFirst(Self.basePrefix.count)))
        else { continue }
        base = base ?? PersonDetails()
        base?[field] = value
      } else {
        typed[key] = value
      }
    }
  }

  package var text: String {
    var values = typed
    if let version, let base {
      values[Self.versionKey] = String(version)
      for field in base.given { values[Self.basePrefix + field.rawValue] = base[field] }
    }
    return DraftBody.text(of: values)
  }
}
