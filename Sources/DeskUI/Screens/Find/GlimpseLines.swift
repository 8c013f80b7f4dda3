package import DeskService
import Registration
package import ScreenKit
import Terminal

/// The three lines under a list that answer most questions without opening anything.
package enum GlimpseLines {
  /// Name, organisation and place, as far as a hit tells them.
  static func who(_ hit: FindHit) -> String {
    joined([hit.name, hit.organisation, hit.city, countryName(hit.country)])
  }

  /// The English name of a country's code; the code where it is none.
  package static func countryName(_ code: String) -> String { Country.find(code)?.name ?? code }

  /// The parts that are there, with commas.
  package static func joined(_ parts: [String], by separator: String = ", ") -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// Who it is, the registration at this conference, and what needs attention.
  package static func lines(
    of glimpse: PersonGlimpse, _ context: ScreenContext
  ) -> [AttentionLine] {
    let who = joined([
      glimpse.name, glimpse.organisation, glimpse.city, countryName(glimpse.country),
    ])
    let here = glimpse.registrations.first { $0.conference == context.session?.conference?.code }
    let registration =
      (here ?? glimpse.registrations.first).map { line(of: $0, context) }
      ?? AttentionLine(context.words["screens.find.noRegistration"], style: .dim)
    let flags = flags(of: glimpse, context.words)
    let restricted =
      glimpse.standing.restrictedAt == nil ? "" : context.words["screens.person.restricted"]
    let standing = joined(registration, glimpse.memberships, context.words)
    let asked = AttentionLine(joined([restricted, flags], by: "   "), style: .attention)
    // What is said after a check-in covers the last line, and says itself who is in.
    return [AttentionLine(who, style: .bold)]
      + (asked.text.isEmpty ? [standing, asked] : [asked, standing])
  }

  /// The first membership before the registration, as far as there is one.
  private static func joined(
    _ registration: AttentionLine, _ memberships: [PersonMembership], _ words: Words
  ) -> AttentionLine {
    guard let membership = memberships.first else { return registration }
    let text = MembershipWords.line(of: membership, words) + " \u{00B7} " + registration.text
    return AttentionLine(text, style: registration.style)
  }

  private static func line(
    of registration: PersonRegistration, _ context: ScreenContext
  ) -> AttentionLine {
    let words = context.words
    let state = stateWords(of: registration, words)
    let text = words.text(
      "screens.find.registration",
      [
        "category": registration.category, "period": registration.period,
        "band": words.text(
          "screens.find.band", ["band": registration.band.rawValue.uppercased()]),
        "state": state.text,
      ])
    let isElsewhere = registration.conference != context.session?.conference?.code
    return AttentionLine(
      isElsewhere ? "\(registration.conferenceName): \(text)" : text, style: state.style)
  }

  /// What is owed says more than the state of a registration that waits for money.
  package static func stateWords(
    of registration: PersonRegistration, _ words: Words
  ) -> TableCell {
    if registration.state == .unpaid || registration.state == .complete,
      let paid = registration.paid
    {
      let text = words["chargeStates.\(paid.rawValue)"]
      return paid.isOwed ? TableCell(text) : TableCell("\u{2713} \(text)", style: .done)
    }
    let text = words["registrationStates.\(registration.state.rawValue)"]
    return registration.state == .complete
      ? TableCell("\u{2713} \(text)", style: .done) : TableCell(text)
  }

  /// The open flags of a person on one line, the most urgent kind first; empty without any.
  static func flags(of glimpse: PersonGlimpse, _ words: Words) -> String {
    Dictionary(grouping: glimpse.flags, by: \.kind).sorted { $0.key < $1.key }
      .map { text(of: $0.key, $0.value, glimpse, words) }.joined(separator: "   ")
  }

  /// The flags of one kind: `⚑ asked, later: photographs, newsletter`.
  private static func text(
    of kind: ConsentFlagKind, _ flags: [ConsentFlag], _ glimpse: PersonGlimpse, _ words: Words
  ) -> String {
    let purposes = flags.map { glimpse.purposeNames[$0.purpose] ?? $0.purpose }
      .joined(separator: ", ")
    return "\u{2691} \(words["consentFlags.\(kind.rawValue)"]): \(purposes)"
  }
}
