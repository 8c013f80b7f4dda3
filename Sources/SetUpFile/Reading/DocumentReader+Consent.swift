import DeskService
import Registration
import YAMLReading

extension DocumentReader {
  private enum NoticeChange: String, CaseIterable { case material, editorial }

  static func notice(_ code: String, _ place: SetUpPlace) -> SetUpNotice? {
    guard let fields = place.fields(["version", "change", "service", "texts"]) else { return nil }
    let version = fields.required("version")?.integer(in: 1...9_999) ?? 1
    // What a first version changes need not be said.
    let change = version == 1 ? fields["change"] : fields.required("change")
    return SetUpNotice(
      code: code, version: version,
      isMaterial: change?.oneOf(NoticeChange.self) != .editorial,
      texts: texts(fields.required("texts")) { $0.text() }, service: fields["service"]?.text() ?? ""
    )
  }

  static func purpose(_ code: String, _ place: SetUpPlace) -> SetUpPurpose? {
    guard
      let fields = place.fields([
        "basis", "services", "notice", "explicit", "askAgainAfterMonths", "visibleTo",
        "aim", "data", "special", "recipients", "countries", "retention", "retired", "texts",
      ])
    else { return nil }
    return SetUpPurpose(
      purpose: Purpose(
        code: code, name: code,
        legalBasis: fields.required("basis")?.oneOf(LegalBasis.self) ?? .consent,
        services: fields.required("services")?.words() ?? [],
        explicit: fields["explicit"]?.flag() ?? false,
        validityMonths: fields["askAgainAfterMonths"]?.integer(in: 1...600),
        visibility: fields["visibleTo"]?.oneOf(PurposeVisibility.self) ?? .none,
        recipients: fields["recipients"]?.text() ?? "",
        retention: fields["retention"]?.text() ?? "", particulars: particulars(fields)),
      notice: fields.required("notice")?.text() ?? "",
      texts: texts(fields.required("texts"), wording),
      isRetired: fields["retired"]?.flag() ?? false)
  }

  private static func particulars(_ fields: SetUpMapping) -> PurposeParticulars {
    PurposeParticulars(
      data: known(fields["data"]), special: known(fields["special"]),
      countries: fields["countries"]?.words() ?? [],
      aim: fields["aim"]?.oneOf(PurposeAim.self))
  }

  /// Words that the program knows; the others are complained about.
  private static func known<Word: RawRepresentable & CaseIterable>(
    _ place: SetUpPlace?
  ) -> [Word] where Word.RawValue == String {
    (place?.words() ?? []).compactMap { text in
      if let word = Word(rawValue: text) { return word }
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      place?.refuse(.wrongShape(wanted: "some of \(words), not \(text)"))
      return nil
    }
  }

  private static func wording(_ place: SetUpPlace) -> PurposeWording? {
    guard let fields = place.fields(["name", "text"]) else { return nil }
    return PurposeWording(
      name: fields.required("name")?.text() ?? "", text: fields.required("text")?.text() ?? "")
  }

  /// What stands under each language.
  static func texts<Words>(
    _ place: SetUpPlace?, _ read: (SetUpPlace) -> Words?
  ) -> [String: Words] {
    let entries = place?.keyed { language, place in read(place).map { (language, $0) } } ?? []
    return Dictionary(entries) { first, _ in first }
  }
}
