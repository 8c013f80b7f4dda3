extension Key {
  /// Reads the notation of bindings and replay scripts, or returns nil when it names no key.
  ///
  /// "^K" is Ctrl with k, "F10" a function key, "Enter", "Esc", "PgUp" and so on in any case,
  /// "Space" the blank, "Paste:text" a paste; any other single grapheme cluster is itself.
  package init?(notation: String) {
    if let named = Self.named[notation.lowercased()] {
      self = named
    } else if notation.count == 1 {
      guard !notation.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else { return nil }
      self = .text(notation)
    } else if notation.hasPrefix(Self.pastePrefix) {
      self = .paste(String(notation.dropFirst(Self.pastePrefix.count)))
    } else if let letter = Self.controlled(notation) {
      self = .control(letter)
    } else if let number = Self.functionNumber(notation) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The notation that ``init(notation:)`` reads back.
  package var notation: String {
    switch self {
    case .text(" "): "Space"
    case .text(let text): text
    case .paste(let text): Self.pastePrefix + text
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    default: Self.names.first { $0.key == self }?.name ?? ""
    }
  }

  private static let pastePrefix = "Paste:"

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BackTab", .backTab),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("^Left", .wordLeft), ("^Right", .wordRight), ("Space", .text(" ")),
  ]

  private static let aliases: [(name: String, key: Key)] = [
    ("return", .enter), ("escape", .escape), ("s-tab", .backTab), ("shift-tab", .backTab),
    ("delete", .delete), ("insert", .insert), ("pageup", .pageUp), ("pagedown", .pageDown),
    ("wordleft", .wordLeft), ("wordright", .wordRight),
  ]

  private static let named: [String: Key] = Dictionary(
    (names.map { ($0.name.lowercased(), $0.key) } + aliases.map { ($0.name, $0.key) }),
    uniquingKeysWith: { first, _ in first })

  private static func controlled(_ notation: String) -> Character? {
    guard notation.count == 2, notation.first == "^", let letter = notation.lowercased().last,
      letter.isASCII, letter.isLetter || "\\]^_".contains(letter)
    else { return nil }
    return letter
  }

  private static func functionNumber(_ notation: String) -> Int? {
    guard let first = notation.first, first == "F" || first == "f",
      let number = Int(notation.dropFirst()), (1...63).contains(number),
      notation.dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    return number
  }
}
