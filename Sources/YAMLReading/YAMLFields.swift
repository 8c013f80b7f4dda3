/// The fields of a mapping, in the order of the file.
package struct YAMLFields<Problem: YAMLProblem> {
  package let owner: YAMLPlace<Problem>
  package let places: [(key: String, place: YAMLPlace<Problem>)]

  /// The place of a field, nil when it is not there.
  package subscript(key: String) -> YAMLPlace<Problem>? {
    places.first { $0.key == key }?.place
  }

  /// The place of a field; complains when it is not there.
  package func required(_ key: String) -> YAMLPlace<Problem>? {
    if let place = self[key] { return place }
    owner.refuse(.missing, field: key)
    return nil
  }
}
