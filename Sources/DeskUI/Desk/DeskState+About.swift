import DeskService
import ScreenKit
import Terminal

/// The person a screen is about, with what is said of them below its title.
struct AboutPerson: Equatable, Sendable {
  let reference: String
  var isRestricted = false
  /// The open flags on one line; empty without any.
  var flags = ""
}

extension DeskState {
  /// On windows lower than this nothing but the screen itself is shown.
  private static let rowsForAbout = 14

  /// Asks for what stands of the person the top screen is about, when that is somebody else now.
  mutating func lookAtPerson() -> [DeskEffect] {
    guard session != nil, !isLocked, let person = top.aboutPerson, person != about?.reference
    else { return [] }
    about = AboutPerson(reference: person)
    return readAbout()
  }

  /// Asks for it again, because something was written.
  func readAbout() -> [DeskEffect] {
    guard session != nil, let about else { return [] }
    return [.run(.people(.glimpse(about.reference, language: settings.language)), .desk)]
  }

  /// Takes what stands of the person who was asked for; of somebody else it is thrown away.
  mutating func take(_ glimpse: PersonGlimpse, askedFor reference: String) {
    guard about?.reference == reference else { return }
    about = AboutPerson(
      reference: reference, isRestricted: glimpse.standing.restrictedAt != nil,
      flags: GlimpseLines.flags(of: glimpse, library.words(settings.language)))
  }

  /// That the record is restricted, or the open flags of consent; nil when there is nothing to say.
  var aboutLine: AttentionLine? {
    guard size.rows >= Self.rowsForAbout, let about, about.reference == top.aboutPerson else {
      return nil
    }
    if about.isRestricted {
      let words = library.words(settings.language)
      return AttentionLine("! \(words["screens.person.restricted"])", style: .attention)
    }
    guard top.showsFlags, !about.flags.isEmpty else { return nil }
    return AttentionLine(about.flags, style: .attention)
  }
}
