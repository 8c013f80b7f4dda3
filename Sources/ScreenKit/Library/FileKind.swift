/// What a file of a screens folder holds, told by its path.
enum FileKind: Equatable {
  case screen(String)
  case words(String)
  case purposes(String)

  init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix(".yaml") else { return nil }
    let name = parts[1].dropLast(".yaml".count)
    guard !name.isEmpty else { return nil }
    switch parts[0] {
    case "desk": self = .screen(String(name))
    case "words" where name.hasPrefix("purposes."):
      self = .purposes(String(name.dropFirst("purposes.".count)))
    case "words": self = .words(String(name))
    default: return nil
    }
  }
}
