import YAMLReading

/// The state of reading one set of files into a library.
struct LibraryReading {
  let log: ProblemLog
  /// Whether languages but the first wait until they are asked for.
  let isFirstLanguageOnly: Bool
  private var unread: [String: String] = [:]
  private var screens: [String: ScreenDefinition] = [:]
  private var places: [String: ScreenPlace] = [:]
  private var words: [String: WordsReader] = [:]

  init(log: ProblemLog, isFirstLanguageOnly: Bool = false) {
    self.log = log
    self.isFirstLanguageOnly = isFirstLanguageOnly
  }

  mutating func read(_ file: String, _ text: String) {
    guard let kind = FileKind(path: file) else {
      log.add(.unknownFile, file: file)
      return
    }
    // The shipped texts are read when a society is set up, not at each start.
    if case .purposes = kind { return }
    if isFirstLanguageOnly, case .words(let language) = kind,
      language != ScreenLibrary.firstLanguage
    {
      unread[language] = text
      return
    }
    guard let root = ScreenPlace.root(of: text, file: file, log: log) else { return }
    switch kind {
    case .screen(let id):
      screens[id] = ScreenReader.screen(at: root, id: id)
      places[id] = root
    case .words(let language):
      words[language] = WordsReader(at: root)
    case .purposes:
      break
    }
  }

  func library() -> ScreenLibrary {
    checkWordsAreThere()
    checkTranslations()
    checkGlobalKeys()
    let first = tables[ScreenLibrary.firstLanguage]
    return ScreenLibrary(
      screens: screens.filter { $0.key != Self.global },
      globalBindings: screens[Self.global]?.bindings ?? [],
      wordsByLanguage: tables.mapValues { table in first.map(table.completed) ?? table },
      unreadWords: unread)
  }

  private static let global = "global"

  private var tables: [String: Words] {
    Dictionary(
      uniqueKeysWithValues: words.map { language, reader in
        (language, Words(language: language, entries: reader.entries))
      })
  }

  private func checkWordsAreThere() {
    let language = ScreenLibrary.firstLanguage
    guard let first = words[language] else {
      log.add(.missing, file: "words/\(language).yaml")
      return
    }
    for (id, screen) in screens {
      guard let place = places[id] else { continue }
      let keys = id == Self.global ? screen.wordsOfBindings : screen.wordsKeys
      for key in keys where first.entries[key] == nil {
        place.refuse(.noWords(key, language: language))
      }
    }
  }

  private func checkTranslations() {
    guard let first = words[ScreenLibrary.firstLanguage] else { return }
    for (language, reader) in words where language != ScreenLibrary.firstLanguage {
      for (key, entry) in reader.entries {
        guard let original = first.entries[key] else {
          reader.marks[key]?.refuse(.noWords(key, language: ScreenLibrary.firstLanguage))
          continue
        }
        if !entry.placeholders.isSubset(of: original.placeholders) {
          let foreign = entry.placeholders.subtracting(original.placeholders).sorted()
          reader.marks[key]?.refuse(.otherPlaceholders(foreign.joined(separator: ", ")))
        }
      }
    }
  }

  private func checkGlobalKeys() {
    let everywhere = (screens[Self.global]?.bindings ?? []).flatMap { binding in
      binding.keys.map { ($0, binding.command) }
    }
    for (id, screen) in screens where id != Self.global && screen.takesGlobalKeys {
      for (key, command) in everywhere where screen.binding(for: key) != nil {
        places[id]?.refuse(.boundEverywhere(key.description, command: command), field: "keys")
      }
    }
  }
}
