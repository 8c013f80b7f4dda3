import Registration

/// Finds the items that begin like what was typed.
enum ChoiceSearch {
  /// The items that fit, the best first: the whole of a code, the start of the label, the start of
  /// a word of it, the start of an alias.
  static func matches(for typed: String, in items: [ChoiceItem]) -> [Int] {
    let wanted = Folding.fold(typed)
    guard !wanted.isEmpty else { return typed.isEmpty ? Array(items.indices) : [] }
    return items.indices.compactMap { index in
      rank(of: items[index], wanted).map { (index, $0) }
    }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    .map(\.0)
  }

  /// The countries that fit, by the core's own order.
  static func countries(for typed: String, in items: [ChoiceItem]) -> [Int] {
    let places = Dictionary(items.indices.map { (items[$0].value, $0) }) { first, _ in first }
    return Country.matching(prefix: typed).compactMap { places[$0.alpha2] }
  }

  private static func rank(of item: ChoiceItem, _ wanted: String) -> Int? {
    let label = Folding.fold(item.label)
    if label == wanted { return 0 }
    if Folding.fold(item.value) == wanted { return 1 }
    if label.hasPrefix(wanted) { return 2 }
    if label.split(separator: " ").contains(where: { $0.hasPrefix(wanted) }) { return 3 }
    if item.aliases.contains(where: { Folding.fold($0).hasPrefix(wanted) }) { return 4 }
    return nil
  }
}

extension [ChoiceItem] {
  /// The items that fit what was typed, the best first.
  package func matching(_ typed: String) -> [ChoiceItem] {
    ChoiceSearch.matches(for: typed, in: self).map { self[$0] }
  }
}
