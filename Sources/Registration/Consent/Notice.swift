/// What people are told before they answer, in versions that are never changed.
package struct Notice: Hashable, Codable, Sendable {
  package let code: String
  package let versions: [NoticeVersion]

  package init(code: String, versions: [NoticeVersion]) {
    self.code = code
    self.versions = versions
  }

  /// The version with the highest number among those in force at this moment.
  package func version(at now: Instant) -> NoticeVersion? {
    versions.filter { $0.inForceFrom <= now }.max { $0.number < $1.number }
  }
}

/// One version of a notice.
package struct NoticeVersion: Hashable, Codable, Sendable {
  /// Counts up from 1.
  package let number: Int
  /// Whether purposes, recipients or the controller changed, so that people have to be asked again;
  /// an editorial change keeps their answers.
  package let material: Bool
  package let inForceFrom: Instant
  /// SHA-256 of its words, as 64 lower-case hexadecimal digits.
  package let hash: String

  package init(number: Int, material: Bool, inForceFrom: Instant, hash: String) {
    self.number = number
    self.material = material
    self.inForceFrom = inForceFrom
    self.hash = hash
  }
}
