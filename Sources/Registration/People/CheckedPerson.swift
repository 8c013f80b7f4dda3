/// A person's details as they are stored, with what is derived from them once.
package struct CheckedPerson: Hashable, Sendable {
  /// Every text in NFC, the country as alpha-2 code, the website with its scheme.
  package let details: PersonDetails
  /// ``EmailAddress/key``. Shared addresses are common: it finds people, it does not tell them
  /// apart.
  package let emailKey: String?
  package let telephoneE164: String?
  /// A telephone number stands there that could not be understood; it is kept as typed.
  package let telephoneUnrecognised: Bool
  /// See ``SortKey``.
  package let sortKey: String
  /// The words to index: names, badge name, name in the local script, organisation; no word twice.
  package let searchWords: [String]
  /// So many of the first ``searchWords`` are those of the names.
  let nameWordCount: Int
  /// The folded words of the full name in alphabetical order: equal for `Müller, Anna` and
  /// `anna muller`.
  package let nameKey: String

  /// The words of the names, by which a typing error is forgiven.
  package var nameWords: ArraySlice<String> { searchWords.prefix(nameWordCount) }
}
