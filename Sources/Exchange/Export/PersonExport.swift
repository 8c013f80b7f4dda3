package import Registration

/// The columns of exported people: what an import of the same file takes back unchanged.
package enum PersonExport {
  /// The reference, every field of a person by its name, then `extra`.
  package static func columns(extra: [String] = []) -> [String] {
    ["reference"] + PersonField.allCases.map(\.rawValue) + extra
  }

  /// One row for ``columns(extra:)``.
  package static func row(
    reference: Reference?, _ details: PersonDetails, extra: [String] = []
  ) -> [String] {
    [reference?.description ?? ""] + PersonField.allCases.map { details[$0] } + extra
  }
}
