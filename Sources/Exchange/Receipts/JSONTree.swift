/// A JSON document whose keys are not those of a type.
package indirect enum JSONTree: Encodable, Equatable, Sendable {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case list([JSONTree])
  case object([String: JSONTree])

  /// The members that have a value.
  static func members(_ members: [String: JSONTree?]) -> JSONTree {
    .object(members.compactMapValues(\.self))
  }

  /// A text, or nothing when it is empty.
  static func told(_ text: String?) -> JSONTree? {
    text.flatMap { $0.isEmpty ? nil : .text($0) }
  }

  /// A list, or nothing when it is empty.
  static func told(_ list: [JSONTree]) -> JSONTree? { list.isEmpty ? nil : .list(list) }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONTree: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
