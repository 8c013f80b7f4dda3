package import DeskService
import Registration
package import ScreenKit

extension NewPurpose {
  /// A purpose as the program ships it, under a notice.
  package init(_ shipped: ShippedPurpose, notice: String, language: String) {
    self.init(
      purpose: Purpose(
        code: shipped.code, name: shipped.name,
        legalBasis: LegalBasis(rawValue: shipped.basis) ?? .consent, services: shipped.services,
        explicit: shipped.explicit, validityMonths: shipped.validityMonths,
        visibility: PurposeVisibility(rawValue: shipped.visibility.rawValue) ?? .none,
        recipients: shipped.recipients, retention: shipped.retention,
        particulars: PurposeParticulars(
          data: shipped.data.compactMap(DataKind.init),
          special: shipped.special.compactMap(SpecialCategory.init),
          aim: shipped.aim.flatMap(PurposeAim.init))),
      notice: notice,
      texts: [language: PurposeWording(name: shipped.name, text: shipped.text)])
  }
}
