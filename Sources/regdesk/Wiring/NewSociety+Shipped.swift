import BuiltInScreens
import DeskService
import DeskUI
import Registration
import ScreenKit

extension NewSociety {
  /// A society with the notice and the purposes that the program ships.
  init(
    name: String, supervisor: (login: String, name: String, password: String),
    provider: PaymentProvider, unclassifiedBand: IncomeBand
  ) throws(ScreenErrors) {
    let language = ScreenLibrary.firstLanguage
    let texts = try ShippedTexts.load(files: BuiltInScreens.files, language: language)
      .addressed(to: name)
    let notice = NewNotice(
      code: "privacy", texts: [language: texts.notice.title + "\n\n" + texts.notice.text])
    self.init(
      name: name, supervisorLogin: supervisor.login, supervisorName: supervisor.name,
      supervisorPassword: supervisor.password, unclassifiedBand: unclassifiedBand,
      provider: provider, notices: [notice],
      purposes: texts.purposes.map { NewPurpose($0, notice: notice.code, language: language) },
      retention: Self.shippedRetention)
  }

  /// What the shipped notice promises: what people eat and need goes four weeks after a conference.
  /// Requests that were answered, and what came of them, go after two years.
  private static let shippedRetention = [
    RetentionRule(
      code: "dietary-and-access", target: .purpose("dietaryAndAccess"), keep: .days(28),
      after: .endOfConference, reason: "The meals are over, and the notice says so."),
    RetentionRule(
      code: "requests", target: .records(.requests), keep: .months(24), after: .answered,
      reason: "Nobody can ask about the answer any more."),
    RetentionRule(
      code: "tasks", target: .records(.tasks), keep: .months(24), after: .answered,
      reason: "It has been done."),
  ]
}
