/// The material versions of one notice, those that end consent given before them.
package struct MaterialChanges: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let number: Int
    package let from: Instant
  }

  /// By the moment from which they are in force, then by number.
  private let changes: [Change]

  package init(_ versions: [NoticeVersion]) {
    changes = versions.filter(\.material).map { Change(number: $0.number, from: $0.inForceFrom) }
      .sorted { ($0.from, $0.number) < ($1.from, $1.number) }
  }

  /// The first change in force that an answer under `version` does not know.
  package func first(after version: Int, at now: Instant) -> Change? {
    changes.first { $0.number > version && $0.from <= now }
  }
}
