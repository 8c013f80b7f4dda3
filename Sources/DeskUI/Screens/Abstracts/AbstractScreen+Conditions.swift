import DeskService
import Registration

extension AbstractScreen {
  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    let state = file?.state
    return switch condition {
    case "loaded": file != nil
    case "isDraft", "isSubmittable": state == .draft
    case "canWithdraw": state?.allows(.withdrawn) ?? false
    case "canTakeUp": state == .submitted || state == .withdrawn
    case "authorMarked": author != nil && state == .draft
    case "likelyFound": likelyHit != nil
    case "authorUnknown": author != nil && standing?.person == nil
    case "authorKnown": standing?.person != nil
    case "authorNotRegistered": standing?.person != nil && standing?.registration == nil
    default: false
    }
  }
}

extension AbstractScreen.Part {
  /// Whether a refusal at this place is about the part.
  func isMeant(by place: String) -> Bool {
    let parts = place.split(separator: ".").map(String.init)
    switch self {
    case .facts(let name): return parts.first == name
    case .section(let section):
      return place == "sections.\(section.code)" || place == "sections"
    case .question(let question): return place == "answers.\(question.key)"
    case .author(let index):
      return parts.first == "authors" && (parts.count == 1 || parts[1] == "\(index + 1)")
    }
  }
}
