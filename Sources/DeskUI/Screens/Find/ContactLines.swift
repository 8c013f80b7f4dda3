import Registration
import ScreenKit
import Terminal

/// The contact details of a person in three lines, once somebody asked for them.
enum ContactLines {
  static func lines(
    of details: PersonDetails, name: String, _ context: ScreenContext
  ) -> [AttentionLine] {
    let none = context.words["program.none"]
    let reach = [details.email, details.telephone].map { $0.isEmpty ? none : $0 }
    let place = GlimpseLines.joined([
      details.street,
      [details.postalCode, details.city].filter { !$0.isEmpty }.joined(separator: " "),
      GlimpseLines.countryName(details.country),
    ])
    return [
      AttentionLine(name, style: .bold), AttentionLine(reach.joined(separator: "   ")),
      AttentionLine(place.isEmpty ? none : place),
    ]
  }
}
