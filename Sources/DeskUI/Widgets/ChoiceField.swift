import Registration
package import Terminal

/// One thing that can be chosen.
package struct ChoiceItem: Equatable, Sendable {
  /// What the program receives.
  package let value: String
  /// What people read.
  package let label: String
  /// Other words it is found by: codes, names in other languages.
  package let aliases: [String]

  package init(value: String, label: String, aliases: [String] = []) {
    self.value = value
    self.label = label
    self.aliases = aliases
  }
}

/// A choice among few or many, found by the first letters typed.
///
/// Typing narrows, Up and Down walk through what is left, Enter or Tab takes the marked one. The
/// first three keys find any of the 249 countries.
package struct ChoiceField: Equatable, Sendable {
  package private(set) var items: [ChoiceItem]
  /// The value chosen; empty for none.
  package private(set) var value: String
  /// What was typed since the field got the focus.
  package private(set) var typed = ""
  /// The items that fit what was typed, as indices, the best first.
  package private(set) var matches: [Int]
  /// The marked one among the matches, or nil when none is marked yet.
  package private(set) var marked: Int?
  /// What was refused last, or nil.
  package var refusal: FieldRefusal?
  /// Whether no choice is an answer too.
  package let canBeEmpty: Bool

  /// Countries are found by their codes and by their names in other languages too.
  private let isCountry: Bool

  package init(_ items: [ChoiceItem], value: String = "", canBeEmpty: Bool = true) {
    self.init(items, canBeEmpty: canBeEmpty, isCountry: false)
    set(value)
  }

  private init(_ items: [ChoiceItem], canBeEmpty: Bool, isCountry: Bool) {
    self.items = items
    self.canBeEmpty = canBeEmpty
    self.isCountry = isCountry
    value = ""
    matches = Array(items.indices)
  }

  /// The 249 countries of ISO 3166-1.
  package static func countries() -> ChoiceField {
    ChoiceField(ChoiceItem.countries, canBeEmpty: true, isCountry: true)
  }

  /// The label of the choice; empty for none.
  package var label: String { items.first { $0.value == value }?.label ?? "" }

  /// The label of the item the next Enter takes, or of the choice.
  package var shownLabel: String {
    guard let marked, matches.indices.contains(marked) else { return typed.isEmpty ? label : "" }
    return items[matches[marked]].label
  }

  /// The value that leaving the field now would take.
  package var nextValue: String {
    guard let marked, matches.indices.contains(marked) else { return value }
    return items[matches[marked]].value
  }

  /// Whether something was typed or marked that is not taken yet.
  package var isOpen: Bool { !typed.isEmpty || marked != nil }

  /// Puts another choice in place; a value that is none of the items becomes one, so that what a
  /// record holds is never lost.
  package mutating func set(_ value: String) {
    if !value.isEmpty, !items.contains(where: { $0.value == value }) {
      items.append(ChoiceItem(value: value, label: value))
    }
    self.value = value
    close()
  }

  /// Puts other items in place and keeps the choice where it is still one.
  package mutating func offer(_ items: [ChoiceItem]) {
    self.items = items
    if !items.contains(where: { $0.value == value }) { value = "" }
    close()
  }

  /// Lets a key act; `.ignored` for keys that leave the field, after ``take()``.
  @discardableResult
  package mutating func handle(_ key: Key) -> TextField.Reaction {
    switch key {
    case .text(let text): narrow(to: typed + text)
    case .paste(let text): narrow(to: String(text.prefix(60)))
    case .backspace: typed.isEmpty ? empty() : narrow(to: String(typed.dropLast()))
    case .delete: empty()
    case .down: walk(by: 1)
    case .up: walk(by: -1)
    case .right where items.count <= Self.fewItems: step(by: 1)
    case .left where items.count <= Self.fewItems: step(by: -1)
    case .escape where isOpen: cancel()
    default: .ignored
    }
  }

  /// Takes the marked item; false when what was typed fits nothing.
  @discardableResult
  package mutating func take() -> Bool {
    guard isOpen else { return true }
    guard let marked, matches.indices.contains(marked) else {
      refusal = FieldRefusal("choice.unknown")
      return false
    }
    value = items[matches[marked]].value
    close()
    return true
  }

  private mutating func cancel() -> TextField.Reaction {
    close()
    return .used
  }

  private mutating func close() {
    typed = ""
    marked = nil
    matches = Array(items.indices)
    refusal = nil
  }

  private mutating func empty() -> TextField.Reaction {
    close()
    guard canBeEmpty, !value.isEmpty else { return .used }
    value = ""
    return .changed
  }

  private mutating func narrow(to text: String) -> TextField.Reaction {
    guard CardGuard.finding(in: text) == nil else {
      close()
      refusal = FieldRefusal(.cardNumber)
      return .used
    }
    typed = String(text.prefix(60))
    refusal = nil
    matches =
      isCountry
      ? ChoiceSearch.countries(for: typed, in: items) : ChoiceSearch.matches(for: typed, in: items)
    marked = typed.isEmpty || matches.isEmpty ? nil : 0
    if matches.isEmpty { refusal = FieldRefusal("choice.unknown") }
    return .changed
  }

  /// Left and Right choose directly among so many items.
  private static let fewItems = 8

  /// Chooses the next item without opening the list.
  private mutating func step(by step: Int) -> TextField.Reaction {
    guard !items.isEmpty else { return .used }
    let start = items.firstIndex { $0.value == value }
    let next = start.map { $0 + step } ?? (step > 0 ? 0 : items.count - 1)
    let index = min(max(0, next), items.count - 1)
    guard index != start else { return .used }
    set(items[index].value)
    return .changed
  }

  private mutating func walk(by step: Int) -> TextField.Reaction {
    guard !matches.isEmpty else { return .used }
    let start = marked ?? matches.firstIndex { items[$0].value == value }
    let next = start.map { $0 + step } ?? (step > 0 ? 0 : matches.count - 1)
    marked = min(max(0, next), matches.count - 1)
    return .changed
  }
}
