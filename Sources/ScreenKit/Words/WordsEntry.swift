/// The words of one key: one form for one thing, another for none and for several.
struct WordsEntry: Equatable, Sendable {
  let one: WordsTemplate
  let other: WordsTemplate

  /// The same words for every number.
  init(_ template: WordsTemplate) {
    one = template
    other = template
  }

  init(one: WordsTemplate, other: WordsTemplate) {
    self.one = one
    self.other = other
  }

  func form(for count: String?) -> WordsTemplate { count == "1" ? one : other }

  var placeholders: Set<String> { one.placeholders.union(other.placeholders) }
}
