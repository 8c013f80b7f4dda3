package import Registration

/// What one rule of retention takes away.
package struct RetentionLine: Hashable, Codable, Sendable {
  package let rule: RetentionRule
  /// How many values or records go.
  package var values: Int
  /// Of how many people or abstracts.
  package var subjects: Int
  /// How many stay for now, because the use of the person's record is restricted.
  package var heldBack: Int

  package init(rule: RetentionRule, values: Int = 0, subjects: Int = 0, heldBack: Int = 0) {
    self.rule = rule
    self.values = values
    self.subjects = subjects
    self.heldBack = heldBack
  }
}

/// What a run would take away.
package struct RetentionPreview: Equatable, Sendable {
  /// Every rule that is followed, in the order of the set-up, then those of questions.
  package let lines: [RetentionLine]
  /// Of how many people or abstracts in all.
  package let subjects: Int

  package var values: Int { lines.reduce(0) { $0 + $1.values } }
}

/// A run as it is listed.
package struct RetentionRunRecord: Equatable, Sendable {
  package let reference: String
  /// The log-on; nil when a desk did it by itself.
  package let by: String?
  /// The day that counted.
  package let on: String
  package let lines: [RetentionLine]
  /// How many values and records were taken away.
  package let cleared: Int
  package let startedAt: Instant
  /// Nil while it is under way, or was broken off and goes on at the next one.
  package let finishedAt: Instant?
  /// When nothing of it was left in the file; nil while that is to be done.
  package let goneAt: Instant?
  package let proof: ErasureProof?
}

/// What is written down of a run.
struct RetentionJournal: Codable {
  var lines: [RetentionLine] = []
  /// The keys of what was sealed for the proof, batch by batch; empty after it.
  var keys: [String] = []
  var proof: ErasureProof?

  /// The name under which the values of a batch are sealed.
  static func seal(_ run: String, batch: Int) -> String { "\(run)-\(batch)" }

  static func read(_ run: String, _ reader: any SQLReader) throws -> RetentionJournal {
    guard let text = try reader.first(RetentionSQL.journal, [.text(run)], { $0.text(0) }) else {
      throw DeskError.notFound(run)
    }
    return try JSONText.decode(text)
  }

  mutating func add(_ line: RetentionLine) {
    guard let known = lines.firstIndex(where: { $0.rule == line.rule }) else {
      return lines.append(line)
    }
    lines[known].values += line.values
    lines[known].subjects += line.subjects
    lines[known].heldBack += line.heldBack
  }
}
