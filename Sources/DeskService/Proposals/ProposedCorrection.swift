package import Registration

/// The body of a ``ProposalKind/correction``: what changes, and who asked for it. Without somebody
/// who asked it is a plain list of changes.
package struct ProposedCorrection: Codable, Equatable, Sendable {
  package let changes: [PersonChanges.Change]
  package let asked: AskedCorrection?

  private enum Key: CodingKey { case changes, asked }

  init(changes: [PersonChanges.Change], asked: AskedCorrection?) {
    self.changes = changes
    self.asked = asked
  }

  package init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: Key.self) else {
      changes = try decoder.singleValueContainer().decode([PersonChanges.Change].self)
      asked = nil
      return
    }
    changes = try container.decode([PersonChanges.Change].self, forKey: .changes)
    asked = try container.decodeIfPresent(AskedCorrection.self, forKey: .asked)
  }

  package func encode(to encoder: any Encoder) throws {
    guard let asked else {
      var container = encoder.singleValueContainer()
      return try container.encode(changes)
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(changes, forKey: .changes)
    try container.encode(asked, forKey: .asked)
  }
}
