import Registration

/// A set-up as a tree of names and texts, in the order in which it is written.
package indirect enum SetUpNode: Equatable, Codable, Sendable {
  package struct Field: Equatable, Codable, Sendable {
    package let name: String
    package var node: SetUpNode

    package init(name: String, node: SetUpNode) {
      self.name = name
      self.node = node
    }
  }

  case text(String)
  case list([String])
  case items([SetUpNode])
  case fields([Field])

  /// Every text with the way to it; a list is one text. Items are left out: their parts have no
  /// names.
  var leaves: [(path: [String], value: String)] {
    switch self {
    case .text(let text): [([], text)]
    case .list(let texts): [([], texts.joined(separator: ", "))]
    case .items: []
    case .fields(let fields):
      fields.flatMap { field in
        field.node.leaves.map { ([field.name] + $0.path, $0.value) }
      }
    }
  }
}

/// Gathers fields, leaving out what is as usual.
struct SetUpFields {
  private(set) var fields: [SetUpNode.Field] = []

  var node: SetUpNode { .fields(fields) }

  mutating func add(_ name: String, _ node: SetUpNode?) {
    switch node {
    case nil, .fields([]), .list([]), .items([]): break
    case .some(let node): fields.append(SetUpNode.Field(name: name, node: node))
    }
  }

  /// A text, unless it is empty.
  mutating func add(_ name: String, text: String?) {
    guard let text, !text.isEmpty else { return }
    add(name, .text(text))
  }

  mutating func add(_ name: String, number: Int?) {
    add(name, text: number.map(String.init))
  }

  /// A flag, when it is set.
  mutating func add(_ name: String, flag: Bool) {
    if flag { add(name, .text("true")) }
  }

  static func map<Part>(
    _ parts: [Part], _ name: (Part) -> String, _ node: (Part) -> SetUpNode
  ) -> SetUpNode {
    .fields(parts.map { SetUpNode.Field(name: name($0), node: node($0)) })
  }
}
