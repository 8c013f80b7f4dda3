import YAMLReading

/// All screens and all words of the desk, read and checked.
package struct ScreenLibrary: Equatable, Sendable {
  /// The language that has every word; others may leave some out.
  package static let firstLanguage = "en"

  /// The screens by name.
  package let screens: [String: ScreenDefinition]
  /// The keys that act on every screen that takes them, from `desk/global.yaml`.
  package let globalBindings: [KeyBinding]
  private let wordsByLanguage: [String: Words]
  /// The files of languages that are read when they are asked for.
  private let unreadWords: [String: String]

  init(
    screens: [String: ScreenDefinition], globalBindings: [KeyBinding],
    wordsByLanguage: [String: Words], unreadWords: [String: String] = [:]
  ) {
    self.screens = screens
    self.globalBindings = globalBindings
    self.wordsByLanguage = wordsByLanguage
    self.unreadWords = unreadWords
  }

  /// The screen of that name, or nil.
  package subscript(screen: String) -> ScreenDefinition? { screens[screen] }

  /// The language tags there are words for, sorted.
  package var languages: [String] {
    Set(wordsByLanguage.keys).union(unreadWords.keys).sorted()
  }

  /// The words of a language; English where it has none.
  package func words(_ language: String = firstLanguage) -> Words {
    wordsByLanguage[language] ?? readWords(language) ?? wordsByLanguage[Self.firstLanguage]
      ?? Words(language: Self.firstLanguage, entries: [:])
  }

  private func readWords(_ language: String) -> Words? {
    guard let text = unreadWords[language] else { return nil }
    let log = ProblemLog()
    let place = ScreenPlace.root(of: text, file: "words/\(language).yaml", log: log)
    guard let place, case let reader = WordsReader(at: place), log.complaints.isEmpty else {
      preconditionFailure("the words in the program cannot be read: \(log.errors)")
    }
    return Words(language: language, entries: reader.entries).completed(by: words())
  }

  /// The words for somebody who wants to be written to in a language: Swiss German is served by
  /// German; English where there is nothing nearer.
  package func words(speaking tag: String) -> Words {
    words(
      [tag, String(tag.prefix { $0 != "-" })].first(where: languages.contains)
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
