import DeskService
import Foundation

/// A set-up as somebody is changing it: what the desk has, and what shall be.
///
/// Changes count by the things at the top of a set-up (a purpose, a conference, the society):
/// what was not touched is not part of what is applied, so that it stays as somebody else makes it.
struct SetUpCopy: Equatable, Sendable {
  private var base: SetUpNode
  private(set) var tree: SetUpNode

  init(_ document: SetUpDocument, changed: SetUpNode = .empty) {
    base = document.node
    tree = base
    lay(changed)
  }

  /// Takes what the desk has now, and keeps what was changed here.
  mutating func rebase(on document: SetUpDocument) {
    let changed = changed
    base = document.node
    tree = base
    lay(changed)
  }

  private mutating func lay(_ changed: SetUpNode) {
    for path in Self.tops(of: changed) {
      tree = tree.setting(changed.node(at: path), at: path[...])
    }
  }

  mutating func set(_ node: SetUpNode?, at path: [String]) {
    tree = tree.setting(node, at: path[...])
  }

  /// Whether the desk has it already.
  func isKnown(_ path: [String]) -> Bool { base.node(at: path) != nil }

  /// The ways to what was changed.
  var changedPaths: [[String]] {
    Self.tops(of: tree).filter { tree.node(at: $0) != base.node(at: $0) }
  }

  /// Only what was changed, to be applied.
  var changed: SetUpNode {
    changedPaths.reduce(.empty) { $0.setting(tree.node(at: $1), at: $1[...]) }
  }

  private static func tops(of tree: SetUpNode) -> [[String]] {
    SetUpKind.tops.flatMap { kind -> [[String]] in
      guard let node = tree.node(at: [kind.name]) else { return [] }
      return kind.shape == .keyed ? node.names.map { [kind.name, $0] } : [[kind.name]]
    }
  }
}

extension SetUpNode {
  /// What a draft holds.
  var draftText: String? {
    guard let data = try? JSONEncoder().encode(self) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  init?(draftText: String) {
    guard let node = try? JSONDecoder().decode(SetUpNode.self, from: Data(draftText.utf8)) else {
      return nil
    }
    self = node
  }
}
