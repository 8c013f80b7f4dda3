/// A text with places for values, `{name}`; `{{` and `}}` are the braces themselves.
struct WordsTemplate: Equatable, Sendable {
  /// Why a text is not a template.
  enum Flaw: Error, Equatable {
    case unclosedBrace
    case strayBrace
    case badPlaceholder(String)
  }

  private enum Part: Equatable {
    case text(String)
    case place(String)
  }

  private let parts: [Part]

  init(_ source: String) throws(Flaw) {
    guard source.utf8.contains(where: { $0 == Self.open || $0 == Self.close }) else {
      parts = [.text(source)]
      return
    }
    var parts: [Part] = []
    var text = ""
    var rest = Substring(source)
    while let next = rest.popFirst() {
      switch next {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        rest.removeFirst()
        text.append(next)
      case "}":
        throw .strayBrace
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw .unclosedBrace }
        let name = String(rest[..<end])
        guard Self.isName(name) else { throw .badPlaceholder(name) }
        rest = rest[rest.index(after: end)...]
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.place(name))
      default:
        text.append(next)
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The text as it stands, places as `{name}`.
  var text: String { filled(with: [:]) }

  /// The text with its values; a place without a value stays to be seen.
  func filled(with values: [String: String]) -> String {
    parts.reduce(into: "") { result, part in
      switch part {
      case .text(let text): result += text
      case .place(let name): result += values[name] ?? "{\(name)}"
      }
    }
  }

  var placeholders: Set<String> {
    Set(
      parts.compactMap { part in
        if case .place(let name) = part { name } else { nil }
      })
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
    return text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
    }
  }
}

extension WordsTemplate.Flaw {
  /// What is wrong, for those who write words.
  var reason: String {
    switch self {
    case .unclosedBrace: "a brace is opened and not closed; write {{ for the sign itself"
    case .strayBrace: "a brace is closed and not opened; write }} for the sign itself"
    case .badPlaceholder(let name): "'{\(name)}' is no name of a value"
    }
  }
}
