/// The order of people in a list, computed once and stored, the same on every database.
package enum SortKey {
  /// A key whose UTF-8 bytes compare as the names sort.
  ///
  /// By family name when one was given, else by the full name as it stands: nothing is guessed
  /// from a name. Within one family name the full name decides. Case and accents do not count;
  /// a word that ends sorts before one that goes on (`van Dyk` before `Vandyk`). Scripts follow
  /// each other: digits, Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Indic, Thai, Georgian,
  /// kana, Han, Hangul; names without any letter come last.
  package static func key(for name: String, family: String?) -> String {
    key(folded: Folding.fold(name), of: name, family: family)
  }

  /// The same when the name is folded already.
  static func key(folded: String, of name: String, family: String?) -> String {
    let full = folded.isEmpty ? key(name) : folded
    guard let family, !family.isEmpty else { return full }
    // U+0001 sorts below the space between words, so the shorter family name comes first.
    return key(family) + "\u{1}" + full
  }

  private static func key(_ name: String) -> String {
    let folded = Folding.fold(name)
    return folded.isEmpty && !name.isEmpty ? "\u{10FFFD}" + name : folded
  }
}
