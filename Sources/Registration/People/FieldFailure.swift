/// Why one field of a form or one column of an import was not taken.
package struct FieldFailure: Error, Hashable, Sendable {
  /// The raw value of a ``PersonField``, or the key of a question of the society's own.
  package let field: String
  /// The key of the words for people.
  package let code: String
  /// What can be said beside the words: a limit, the number of a character; never content.
  package let detail: String?

  package init(field: String, code: String, detail: String? = nil) {
    self.field = field
    self.code = code
    self.detail = detail
  }
}

/// Why a person was not taken: every field that is wrong, in the order of the form.
package struct PersonRefusal: Error, Hashable, Sendable {
  package let failures: [FieldFailure]

  package init(failures: [FieldFailure]) { self.failures = failures }
}
