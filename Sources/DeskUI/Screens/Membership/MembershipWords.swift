import DeskService
import Registration
import ScreenKit
import Terminal

/// A membership in the words of the desk.
enum MembershipWords {
  /// `Full member · member, until 2026-12-31`, and the organisation where it is one's.
  static func line(of membership: PersonMembership, _ words: Words) -> String {
    let line = membership.line
    let roles = membership.roles.map { words["representativeRoles.\($0.rawValue)"] }
    let named =
      roles.isEmpty
      ? ""
      : words.text(
        "screens.membership.named",
        ["name": line.holderName, "roles": roles.joined(separator: ", ")])
    return GlimpseLines.joined([line.typeName, standing(of: line, words), named], by: " \u{00B7} ")
  }

  /// What it comes to today, and until when.
  static func standing(of line: MembershipLine, _ words: Words) -> String {
    let state = words["membershipStates.\(line.standing.state.rawValue)"]
    guard let until = line.standing.validUntil else { return state }
    return words.text(
      "screens.membership.until", ["state": state, "date": until.description])
  }

  static func style(of state: MembershipState) -> Style {
    switch state {
    case .new, .current, .honorary: .done
    case .applied, .pendingPayment, .grace: .attention
    case .approved, .denied, .lapsed, .resigned, .deceased: .plain
    }
  }
}
