import DeskService

extension SetUpNode {
  /// Nothing in it yet.
  static let empty = SetUpNode.fields([])

  /// What stands there, by names and the numbers of rows from 1; nil when there is nothing.
  func node(at path: ArraySlice<String>) -> SetUpNode? {
    guard let name = path.first else { return self }
    switch self {
    case .fields(let fields):
      return fields.first { $0.name == name }?.node.node(at: path.dropFirst())
    case .items(let items):
      guard let row = Int(name), items.indices.contains(row - 1) else { return nil }
      return items[row - 1].node(at: path.dropFirst())
    case .text, .list: return nil
    }
  }

  func node(at path: [String]) -> SetUpNode? { node(at: path[...]) }

  /// The same with something else at a place; nil takes it out. What is not there yet is made, and
  /// a row after the last one added.
  func setting(_ node: SetUpNode?, at path: ArraySlice<String>) -> SetUpNode {
    guard let name = path.first else { return node ?? .empty }
    let rest = path.dropFirst()
    switch self {
    case .items(var items):
      guard let row = Int(name) else { return self }
      let new = rest.isEmpty ? node : (self.node(at: [name]) ?? .empty).setting(node, at: rest)
      if items.indices.contains(row - 1) {
        items.replaceSubrange(row - 1...row - 1, with: new.map { [$0] } ?? [])
      } else if let new {
        items.append(new)
      }
      return .items(items)
    case .fields(let fields): return Self.setting(node, name, rest, in: fields)
    case .text, .list: return Self.setting(node, name, rest, in: [])
    }
  }

  private static func setting(
    _ node: SetUpNode?, _ name: String, _ rest: ArraySlice<String>, in fields: [Field]
  ) -> SetUpNode {
    var fields = fields
    let index = fields.firstIndex { $0.name == name }
    let old = index.map { fields[$0].node } ?? (rest.first == "1" ? .items([]) : .empty)
    let new = rest.isEmpty ? node : old.setting(node, at: rest)
    switch (index, new) {
    case (let index?, let new?): fields[index].node = new
    case (let index?, nil): fields.remove(at: index)
    case (nil, let new?): fields.append(Field(name: name, node: new))
    case (nil, nil): break
    }
    return .fields(fields)
  }

  /// The names in it, or the numbers of its rows.
  var names: [String] {
    switch self {
    case .fields(let fields): fields.map(\.name)
    case .items(let items): items.indices.map { String($0 + 1) }
    case .text, .list: []
    }
  }

  /// A text, or a list with commas.
  var words: String {
    switch self {
    case .text(let text): text
    case .list(let list): list.joined(separator: ", ")
    case .items, .fields: ""
    }
  }
}
