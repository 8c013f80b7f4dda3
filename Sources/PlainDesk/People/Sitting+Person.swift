import DeskService
import DeskUI
import Registration
import ScreenKit

extension Sitting {
  /// Opens a person and reads the page, contact details masked; that it was opened is recorded.
  func open(_ reference: String) throws {
    let file = try session.open(reference, language: settings.language)
    person = OpenPerson(reference: file.reference, name: file.details.fullName)
    tell("plain.person", file.details.fullName)
    tell("columns.reference", file.reference)
    if file.standing.restrictedAt != nil { talk.say("screens.person.restricted") }
    for field in file.details.given where field != .fullName {
      tell("fields.\(field.rawValue)", shown(file.details, field))
    }
    for place in file.affiliations {
      let days = [("from", place.from), ("to", place.to)].filter { !$0.1.isEmpty }
        .map { words.text("screens.person.\($0.0)", ["date": $0.1]) }
      tell(
        "fields.organisation", GlimpseLines.joined([place.organisation, place.role] + days))
    }
    for registration in file.registrations { tell("columns.registration", line(registration)) }
    if file.registrations.isEmpty { talk.say("screens.person.noRegistration") }
    for membership in file.memberships { tell("columns.membershipType", line(membership.line)) }
    for charge in file.charges where charge.state.isOwed {
      let state = words["chargeStates.\(charge.state.rawValue)"]
      tell(
        "columns.charge",
        GlimpseLines.joined([charge.reference, charge.total.formatted, state]))
    }
    tell("screens.person.consents", summary(of: file.consents))
    if !file.flags.isEmpty { talk.say("plain.flagsOpen", count: file.flags.count) }
    talk.say("plain.hidden")
  }

  /// How to reach the person; that somebody looked is recorded.
  func readContact(of person: OpenPerson) throws {
    let details = try session.unmask(person.reference)
    let given = ContactMask.fields.filter { !details[$0].isEmpty }
    if given.isEmpty { talk.say("plain.noContact") }
    for field in given { tell("fields.\(field.rawValue)", details[field]) }
  }

  /// A label with its value.
  func tell(_ key: String, _ value: String) {
    talk.tell(words.text("plain.labelled", ["label": words[key], "value": value]))
  }

  /// A field as it is said: countries and languages by their names.
  func shown(_ details: PersonDetails, _ field: PersonField) -> String {
    switch field {
    case .country: GlimpseLines.countryName(details.country)
    case .language: ChoiceItem.languageName(details.language)
    default: details[field]
    }
  }

  func line(_ registration: PersonRegistration) -> String {
    let paid = registration.state == .unpaid || registration.state == .complete
    let state =
      paid ? registration.paid.map { words["chargeStates.\($0.rawValue)"] } : nil
    return GlimpseLines.joined([
      registration.reference, registration.conferenceName, registration.category,
      state ?? words["registrationStates.\(registration.state.rawValue)"],
      registration.total?.formatted ?? "",
      registration.inAt.map {
        words.text("screens.find.in", ["time": times.moment($0)])
      } ?? "",
    ])
  }

  /// How many questions stand how: "2 yes, 1 no, 8 never asked".
  private func summary(of consents: [PersonConsent]) -> String {
    let counts = Dictionary(grouping: consents) {
      words["consentStates.\($0.status.state.rawValue)"]
    }
    let parts = ConsentState.allCases.map { words["consentStates.\($0.rawValue)"] }
      .reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
      .compactMap { name in counts[name].map { "\($0.count) \(name)" } }
    return parts.isEmpty
      ? words["screens.consent.nothingToAsk"] : GlimpseLines.joined(parts, by: "; ")
  }
}
