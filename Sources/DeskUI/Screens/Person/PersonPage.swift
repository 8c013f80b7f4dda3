import DeskService
import Registration
import ScreenKit
import Terminal

/// What stands on the page of a person, section by section.
struct PersonPage {
  let file: PersonFile
  let contact: PersonDetails?
  let context: ScreenContext

  private var words: Words { context.words }
  private var details: PersonDetails { contact ?? file.details }

  /// Who it is, and how to reach them.
  func facts() -> [PageLine] {
    let place = GlimpseLines.joined([
      details.position, details.organisation, details.city,
      GlimpseLines.countryName(details.country),
    ])
    var lines = [PageLine(place, label: file.reference)]
    if place.isEmpty { lines = [PageLine(words["program.none"], label: file.reference)] }
    for field in [PersonField.title, .badgeName, .localName] where !details[field].isEmpty {
      lines.append(PageLine(details[field], label: words["fields.\(field.rawValue)"]))
    }
    lines.append(PageLine(origin(file.origin), style: .dim))
    lines += [.blank, .heading(words["screens.person.contact"])]
    let reach: [PersonField] = [
      .email, .telephone, .street, .postalCode, .city, .website, .language,
    ]
    for field in reach where !details[field].isEmpty {
      lines.append(PageLine(value(of: field), label: words["fields.\(field.rawValue)"]))
    }
    if reach.allSatisfy({ details[$0].isEmpty }) { lines.append(none) }
    return lines + affiliations()
  }

  /// The organisations the person belongs, or belonged, to.
  private func affiliations() -> [PageLine] {
    guard !file.affiliations.isEmpty else { return [] }
    return [.blank, .heading(words["screens.person.affiliations"])]
      + file.affiliations.map { place in
        let days = [("from", place.from), ("to", place.to)].filter { !$0.1.isEmpty }
          .map { words.text("screens.person.\($0.0)", ["date": $0.1]) }
        let parts = [place.organisation, place.role] + days
        return PageLine(
          GlimpseLines.joined(parts, by: " \u{00B7} "), label: place.reference)
      }
  }

  private func value(of field: PersonField) -> String {
    if field == .language { return ChoiceItem.languageName(details.language) }
    guard let origin = file.fieldOrigins[field] else { return details[field] }
    return "\(details[field])   (\(self.origin(origin)))"
  }

  private func origin(_ origin: OriginLine) -> String {
    let source =
      switch origin.source {
      case .desk: origin.station ?? words["sources.desk"]
      case .import: words.text("sources.import", ["batch": origin.batch ?? ""])
      case .setUp: words["sources.setUp"]
      case .command: words["sources.commandLine"]
      }
    return words.text(
      "screens.person.origin",
      ["by": origin.by, "at": context.moment(origin.at), "source": source])
  }

  private func memberships() -> [PageLine] {
    guard !file.memberships.isEmpty else { return [] }
    return [.heading(words["screens.person.memberships"])]
      + file.memberships.map { membership in
        PageLine(
          MembershipWords.line(of: membership, words), label: membership.line.membership,
          style: MembershipWords.style(of: membership.line.standing.state))
      } + [.blank]
  }

  /// Memberships, registrations and what was charged for them.
  func dealings() -> [PageLine] {
    var lines = memberships() + [.heading(words["screens.person.registrations"])]
    for registration in file.registrations {
      let state = GlimpseLines.stateWords(of: registration, words)
      let parts = [
        registration.conferenceName, registration.category, state.text,
        registration.total?.formatted ?? "",
        registration.inAt.map {
          words.text("screens.find.in", ["time": context.moment($0)])
        } ?? "",
      ]
      lines.append(
        PageLine(
          GlimpseLines.joined(parts, by: " \u{00B7} "), label: registration.reference,
          style: state.style))
      if let proof = file.memberProofs[registration.reference] {
        lines.append(PageLine(MemberProofWords.text(of: proof, context), style: .dim))
      }
    }
    if file.registrations.isEmpty { lines.append(none("screens.person.noRegistration")) }
    guard !file.charges.isEmpty else { return lines }
    lines += [.blank, .heading(words["screens.person.payments"])]
    for charge in file.charges {
      let state = words["chargeStates.\(charge.state.rawValue)"]
      let text = "\(charge.total.formatted) \u{00B7} \(state) \u{00B7} \(context.moment(charge.at))"
      lines.append(
        PageLine(
          text, label: charge.reference,
          style: charge.state.isOwed ? Style(colour: .attention) : .plain))
    }
    return lines
  }

  /// What was answered to the society's own questions.
  func answers() -> [PageLine] {
    guard !file.answers.isEmpty else { return [] }
    return [.heading(words["screens.person.answers"])]
      + file.answers.map { line in
        PageLine(
          "\(line.question.label) \u{2192} \(AnswerWords.text(of: line, words))",
          label: line.reference ?? "")
      } + [.blank]
  }

  /// What was said to each question.
  func consents() -> [PageLine] {
    [.heading(words["screens.person.consents"])]
      + file.consents.map { consent in
        let state = consent.status.state
        let parts = [
          words["consentStates.\(state.rawValue)"],
          consent.status.since.map { context.moment($0) } ?? "", consent.station ?? "",
        ]
        let isFlagged = file.flags.contains { $0.purpose == consent.purpose.code }
        let text = GlimpseLines.joined(parts, by: " \u{00B7} ")
        return PageLine(
          text, label: consent.purpose.name, style: isFlagged ? .attention : .plain,
          sign: isFlagged ? "\u{2691}" : "")
      }
  }

  /// What was done with the record, the latest first.
  func history() -> [PageLine] {
    [.heading(words["screens.person.history"])]
      + file.history.map { line in
        let who = GlimpseLines.joined([line.by ?? "", line.station], by: " \u{00B7} ")
        return PageLine(
          "\(words["audit.\(line.action.rawValue)"]) \u{00B7} \(who)",
          label: context.moment(line.at))
      } + (file.history.isEmpty ? [none("screens.person.noHistory")] : [])
  }

  private var none: PageLine { none("program.none") }

  private func none(_ key: String) -> PageLine { PageLine(words[key], style: .dim) }
}
