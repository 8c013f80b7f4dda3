/// All screens and all words of the desk, read and checked.
package struct ScreenLibrary: Equatable, Sendable {
  /// The language that has every word; others may leave some out.
  package static let firstLanguage = "en"

  /// The screens by name.
  package let screens: [String: ScreenDefinition]
  /// The keys that act on every screen that takes them, from `desk/global.yaml`.
  package let globalBindings: [KeyBinding]
  private let wordsByLanguage: [String: Words]

  init(
    screens: [String: ScreenDefinition], globalBindings: [KeyBinding],
    wordsByLanguage: [String: Words]
  ) {
    self.screens = screens
    self.globalBindings = globalBindings
    self.wordsByLanguage = wordsByLanguage
  }

  /// The screen of that name, or nil.
  package subscript(screen: String) -> ScreenDefinition? { screens[screen] }

  /// The language tags there are words for, sorted.
  package var languages: [String] { wordsByLanguage.keys.sorted() }

  /// The words of a language; English where it has none.
  package func words(_ language: String = firstLanguage) -> Words {
    wordsByLanguage[language] ?? wordsByLanguage[Self.firstLanguage]
      ?? Words(language: Self.firstLanguage, entries: [:])
  }

  /// The words for somebody who wants to be written to in a language: Swiss German is served by
  /// German; English where there is nothing nearer.
  package func words(speaking tag: String) -> Words {
    words(
      [tag, String(tag.prefix { $0 != "-" })].first { wordsByLanguage[$0] != nil }
        ?? Self.firstLanguage)
  }

  /// Every binding of a screen, its own first, then the global ones if it takes them.
  package func bindings(of screen: ScreenDefinition) -> [KeyBinding] {
    screen.takesGlobalKeys ? screen.bindings + globalBindings : screen.bindings
  }

  /// The bindings of a screen that stand in the footer, the most important first.
  package func footer(of screen: ScreenDefinition) -> [KeyBinding] {
    bindings(of: screen).filter { $0.footer != nil }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
  }
}
