/// Every word shown in one language, by key: "screens.find.title".
package struct Words: Equatable, Sendable {
  /// The language tag (BCP 47) of the file's name: "en".
  package let language: String
  private let entries: [String: WordsEntry]

  init(language: String, entries: [String: WordsEntry]) {
    self.language = language
    self.entries = entries
  }

  /// The words of a key as they stand, without values put in.
  ///
  /// A key that has no words is shown as itself in brackets, so that a forgotten word is seen and
  /// stops nobody; `ScreenLibrary.load` and `check` find those that screens and the program name.
  package subscript(key: String) -> String {
    entries[key]?.form(for: nil).text ?? "[\(key)]"
  }

  /// The words of a key with values put where `{name}` stands.
  ///
  /// Where the words have a form for one and another for more, the value `count` chooses: "1" takes
  /// the first. Values are put in as they are: braces inside them mean nothing.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String {
    entries[key]?.form(for: values["count"]).filled(with: values) ?? "[\(key)]"
  }

  /// The words of a key in the form for a number, which also stands where `{count}` is.
  package func text(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    text(key, values.merging(["count": String(count)]) { given, _ in given }, one: count == 1)
  }

  /// The words of a key, or nil where there are none.
  package func find(_ key: String) -> String? { entries[key]?.form(for: nil).text }

  /// Whether the key has words.
  package func has(_ key: String) -> Bool { entries[key] != nil }

  /// All keys, sorted.
  package var keys: [String] { entries.keys.sorted() }

  /// The names of the values that the words of a key ask for.
  package func placeholders(of key: String) -> Set<String> { entries[key]?.placeholders ?? [] }

  /// These words, and those of another language where there are none.
  func completed(by other: Words) -> Words {
    Words(language: language, entries: entries.merging(other.entries) { own, _ in own })
  }

  private func text(_ key: String, _ values: [String: String], one: Bool) -> String {
    guard let entry = entries[key] else { return "[\(key)]" }
    return (one ? entry.one : entry.other).filled(with: values)
  }
}
