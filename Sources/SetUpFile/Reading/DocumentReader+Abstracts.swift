import DeskService
import Registration
import YAMLReading

extension DocumentReader {
  static func abstracts(_ place: SetUpPlace) -> SetUpAbstracts? {
    guard
      let fields = place.fields([
        "closesOn", "titleLimit", "totalLimit", "sections", "topics", "topicRequired",
        "wishRequired", "interestsRequired", "lateMayBeOral",
      ])
    else { return nil }
    return SetUpAbstracts(
      form: AbstractForm(
        sections: fields.required("sections")?.keyed(section) ?? [],
        topics: fields["topics"]?.keyed { AbstractTopic(code: $0, name: $1.text() ?? "") } ?? [],
        titleLimit: fields["titleLimit"].flatMap(limit),
        totalLimit: fields["totalLimit"].flatMap(limit),
        topicRequired: fields["topicRequired"]?.flag() ?? false,
        wishRequired: fields["wishRequired"]?.flag() ?? false,
        interestsRequired: fields["interestsRequired"]?.flag() ?? false,
        lateMayBeOral: fields["lateMayBeOral"]?.flag() ?? true),
      closesOn: fields["closesOn"]?.day())
  }

  private static func section(_ code: String, _ place: SetUpPlace) -> AbstractSection? {
    guard let fields = place.fields(["name", "limit", "required"]) else { return nil }
    return AbstractSection(
      code: code, name: fields.required("name")?.text() ?? "",
      limit: fields["limit"].flatMap(limit), isRequired: fields["required"]?.flag() ?? true)
  }

  /// As in `300 words`, `250 to 300 words`, `from 250 words`.
  private static func limit(_ place: SetUpPlace) -> TextLimit? {
    guard let text = place.text() else { return nil }
    let parts = text.split(separator: " ").map(String.init)
    let numbers = parts.compactMap { Int($0) }
    if let unit = parts.last.flatMap(TextLimit.Unit.init) {
      switch (parts.count, parts.first, numbers.count) {
      case (2, _, 1): return TextLimit(unit, hard: numbers[0])
      case (3, "from", 1): return TextLimit(unit, soft: numbers[0])
      case (4, _, 2) where parts[1] == "to":
        return TextLimit(unit, soft: numbers[0], hard: numbers[1])
      default: break
      }
    }
    place.refuse(
      .wrongShape(wanted: "a length like 300 words, 250 to 300 words, or from 250 characters"))
    return nil
  }
}
