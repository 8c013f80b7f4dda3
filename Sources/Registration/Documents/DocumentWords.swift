/// The words of a document in one language, by key.
package struct DocumentWords: Sendable {
  /// A tag of BCP 47: the language they are in.
  package let language: String
  private let find: @Sendable (_ key: String, _ values: [String: String]) -> String?

  /// `find`: Gives the words of a key with values put in; nil where there are none.
  package init(
    language: String,
    find: @escaping @Sendable (_ key: String, _ values: [String: String]) -> String?
  ) {
    self.language = language
    self.find = find
  }

  /// The words of a key; the key itself where there are none, so that it is seen.
  package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    find(key, values) ?? key
  }

  /// The words of a key; nil where there are none.
  package func known(_ key: String, _ values: [String: String] = [:]) -> String? {
    find(key, values)
  }
}
