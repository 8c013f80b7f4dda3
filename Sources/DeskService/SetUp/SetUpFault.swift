/// One thing in a set-up that cannot be, and where: the words for people are found by ``code``.
package struct SetUpFault: Error, Hashable, Sendable {
  /// The names on the way to it, as in `conferences`, `2026`, `periods`, `early`, `until`.
  package let path: [String]
  package let code: String
  package let detail: String?
  /// The way to the other thing that it does not fit with.
  package let other: [String]?

  package init(
    _ path: [String], _ code: String, detail: String? = nil, other: [String]? = nil
  ) {
    self.path = path
    self.code = code
    self.detail = detail
    self.other = other
  }
}

/// Everything in a set-up that cannot be; nothing of it was applied.
package struct SetUpRefusal: Error, Equatable, Sendable {
  /// Never empty.
  package let faults: [SetUpFault]

  package init(_ faults: [SetUpFault]) {
    self.faults = faults
  }
}

/// One difference between the set-up as it was and as it is to be.
package struct SetUpChange: Equatable, Sendable {
  package let path: [String]
  /// Nil for what was not there.
  package let before: String?
  /// Nil for what is no longer there.
  package let after: String?

  package init(_ path: [String], before: String?, after: String?) {
    self.path = path
    self.before = before
    self.after = after
  }
}
