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
      purposes: texts.purposes.map { NewPurpose($0, notice: notice.code, language: language) })
  }
}
