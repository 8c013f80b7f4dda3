import BuiltInScreens
import DeskService
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
      purposes: texts.purposes.map { NewPurpose($0, notice: notice.code, language: language) })
  }
}

extension NewPurpose {
  fileprivate init(_ shipped: ShippedPurpose, notice: String, language: String) {
    let visibility: PurposeVisibility =
      switch shipped.visibility {
      case .none: .none
      case .members: .members
      case .everyone: .everyone
      }
    self.init(
      purpose: Purpose(
        code: shipped.code, name: shipped.name, legalBasis: .consent, services: shipped.services,
        explicit: shipped.explicit, validityMonths: shipped.validityMonths, visibility: visibility,
        recipients: shipped.recipients, retention: shipped.retention),
      notice: notice,
      texts: [language: PurposeWording(name: shipped.name, text: shipped.text)])
  }
}
