import DeskService
import Registration
import ScreenKit

extension AbstractScreen {
  /// Whether the abstract cannot be handed in for this part.
  func isMissing(_ part: Part) -> Bool {
    guard let file, file.state == .draft else { return false }
    return file.failures.contains { part.isMeant(by: $0.field) }
  }

  /// Moves the mark from a part that is done to what comes next: the author just added, or the
  /// next part that is missing.
  mutating func goOn(from before: AbstractFile?) {
    let parts = parts
    guard let file, let row = table.row(of: parts.count) else { return }
    if let before, file.draft.authors.count > before.draft.authors.count {
      if let author = parts.lastIndex(where: \.isAuthor) { table.select(author) }
      return
    }
    guard !isMissing(parts[row]) else { return }
    let order = Array(row..<parts.count) + Array(0..<row)
    if let next = order.first(where: { isMissing(parts[$0]) }) { table.select(next) }
  }

  mutating func work(_ command: String, _ file: AbstractFile) -> [Effect] {
    let work: AbstractWork? =
      switch command {
      case "submit": .submit(reference, version: file.version)
      case "takeUp": .takeUp(reference)
      case "linkLikely":
        likelyHit.flatMap { hit in
          author.map { .link(reference, author: $0 + 1, to: hit.person) }
        }
      case "unlink": author.map { .link(reference, author: $0 + 1, to: nil) }
      case "enterAuthor": author.map { .enterAuthor(reference, author: $0 + 1) }
      default: author.flatMap { change(command, of: $0, file) }
      }
    guard let work else { return [] }
    isSaving = true
    return [.work(.abstracts(work))]
  }

  /// What a command does to the authors; the mark goes with the one that is moved.
  private mutating func change(
    _ command: String, of author: Int, _ file: AbstractFile
  ) -> AbstractWork? {
    var new = file.draft
    switch command {
    case "moveUp" where author > 0: new.authors.swapAt(author, author - 1)
    case "moveDown" where author + 1 < new.authors.count:
      new.authors.swapAt(author, author + 1)
    case "presenter":
      for index in new.authors.indices { new.authors[index].isPresenter = index == author }
    case "corresponding": new.authors[author].isCorresponding.toggle()
    case "removeAuthor": new.removeAuthor(author)
    default: return nil
    }
    if command == "moveUp" { table.select(table.selected - 1) }
    if command == "moveDown" { table.select(table.selected + 1) }
    likely = nil
    return .change(reference, version: file.version, from: file.draft, to: new, draft: nil)
  }
}

extension AbstractScreen.Part {
  fileprivate var isAuthor: Bool { if case .author = self { true } else { false } }
}
