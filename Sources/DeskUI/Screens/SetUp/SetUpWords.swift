import DeskService
import ScreenKit
import SetUpFile
import Terminal

/// What people read of a set-up.
enum SetUpWords {
  /// What a list or a single thing is called.
  static func name(of place: SetUpPlace, _ context: ScreenContext) -> String {
    guard let kind = place.kind else { return context.words["screens.set-up.title"] }
    if place.isItem, kind.shape != .single { return place.path.last ?? "" }
    return context.words["setUp.kinds.\(kind.rawValue)"]
  }

  /// The way to a place, as a title.
  static func way(to place: SetUpPlace, _ context: ScreenContext) -> String {
    var at = SetUpPlace.top
    var names = [name(of: at, context)]
    for step in place.path {
      if at.isItem, let part = at.parts.first(where: { $0.name == step }) {
        at = at.part(part)
      } else {
        at = at.item(step)
      }
      names.append(name(of: at, context))
    }
    // The end says most of a long way.
    return names.count > 4
      ? ([names[0], "…"] + names.suffix(3)).joined(separator: " · ")
      : names.joined(separator: " · ")
  }

  /// What a row of a list is called: its key, or its first field.
  static func label(of place: SetUpPlace, in tree: SetUpNode, _ context: ScreenContext) -> String {
    guard place.kind?.shape == .rows, let node = tree.node(at: place.path) else {
      return place.path.last ?? ""
    }
    return node.names.first.flatMap { node.node(at: [$0])?.words } ?? ""
  }

  /// What is in it, in a line: how many, a name, or the fields.
  static func summary(of place: SetUpPlace, in tree: SetUpNode, _ context: ScreenContext) -> String
  {
    guard let kind = place.kind, let node = tree.node(at: place.path) else {
      return context.words["program.none"]
    }
    guard place.isItem else {
      let names = kind.shape == .keyed ? node.names : []
      let count = context.words.text("setUp.count", ["count": String(node.names.count)])
      return names.isEmpty ? count : "\(count): \(names.joined(separator: ", "))"
    }
    if case .text(let text) = node { return firstLine(of: text) }
    let texts = node.node(at: ["texts"])
    let wording = texts?.names.first.flatMap { texts?.node(at: [$0, "name"]) }
    let names = node.node(at: ["names"])
    let called = names?.names.first.flatMap { names?.node(at: [$0]) }
    for text in ["name", "ask", "label"].map({ node.node(at: [$0]) }) + [wording, called] {
      if let text { return firstLine(of: text.words) }
    }
    return fields(of: place, kind, in: tree)
  }

  /// The fields of one thing, in a line.
  static func fields(of place: SetUpPlace, _ kind: SetUpKind, in tree: SetUpNode) -> String {
    guard let node = tree.node(at: place.path) else { return "" }
    if kind == .fees {
      let values = SetUpFees.values(of: node)
      return ["member", "nonMember"].compactMap { side in
        let amounts = SetUpFees.bands.compactMap { values["\(side).\($0)"] }
        return amounts.isEmpty ? nil : amounts.joined(separator: " ")
      }.joined(separator: " / ")
    }
    let texts = node.names.compactMap { node.node(at: [$0])?.words }.filter { !$0.isEmpty }
    return firstLine(of: texts.joined(separator: ", "))
  }

  private static func firstLine(of text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }

  /// The lines of the preview.
  static func lines(of preview: SetUpPreview, _ context: ScreenContext) -> [AttentionLine] {
    let columns = context.size.columns - 6
    switch preview.finding {
    case .asking: return [AttentionLine(context.words["program.working"])]
    case .changes(let changes):
      guard !changes.isEmpty else {
        return [AttentionLine(context.words["commandLine.setUpUnchanged"])]
      }
      return changes.flatMap { change in
        Paragraph.lines(change.line, columns: columns).map { AttentionLine($0) }
      }
    case .refused(let complaints):
      return complaints.flatMap { complaint in
        let place = complaint.path.joined(separator: " · ")
        let text = [place, reason(complaint, context)].filter { !$0.isEmpty }
          .joined(separator: ": ")
        return Paragraph.lines("! " + text, columns: columns).map {
          AttentionLine($0, style: .attention)
        }
      }
    }
  }

  private static func reason(_ complaint: SetUpComplaint, _ context: ScreenContext) -> String {
    switch complaint.reason {
    case .unreadable(let reason): reason
    case .fault(let fault, _):
      context.words.text("refusals.\(fault.code)", ["detail": fault.detail ?? ""])
    }
  }
}
