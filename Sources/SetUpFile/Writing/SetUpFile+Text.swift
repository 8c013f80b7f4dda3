package import DeskService
import Yams

extension SetUpFile {
  /// A set-up as it stands in a file: read again it is the same.
  package static func text(_ document: SetUpDocument) throws -> String {
    try text(document.node)
  }

  static func text(_ node: SetUpNode) throws -> String {
    guard case .fields(let parts) = node else { return "" }
    return try parts.map { part in
      try Yams.serialize(
        node: Node([(Node(part.name), Self.node(part.node))]), indent: 2, width: 100,
        allowUnicode: true)
    }.joined(separator: "\n")
  }

  private static func node(_ node: SetUpNode) -> Node {
    switch node {
    case .text(let text): scalar(text)
    case .list(let texts): .sequence(Node.Sequence(texts.map(scalar), .implicit, .flow))
    case .items(let items): Node(items.map(Self.node))
    case .fields(let fields): Node(fields.map { (scalar($0.name), Self.node($0.node)) })
    }
  }

  /// Texts of several lines stand as they are; nothing is taken for a number or a flag on reading.
  private static func scalar(_ text: String) -> Node {
    let style: Node.Scalar.Style = text.contains("\n") ? .literal : .any
    return .scalar(Node.Scalar(text, .implicit, style))
  }
}
