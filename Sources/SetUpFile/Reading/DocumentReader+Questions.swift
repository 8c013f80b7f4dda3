import DeskService
import Registration
import YAMLReading

extension DocumentReader {
  private enum AnswerKind: String, CaseIterable {
    case text, multiline, number, date, choice, severalChoices, yesNo

    /// What can be said of an answer of this kind.
    var fields: [String] {
      switch self {
      case .text, .multiline: ["limit"]
      case .number: ["decimals", "least", "most"]
      case .date: ["earliest", "latest"]
      case .choice: ["choices"]
      case .severalChoices: ["choices", "most"]
      case .yesNo: []
      }
    }
  }

  static func question(_ key: String, _ place: SetUpPlace) -> SetUpQuestion? {
    guard let all = place.fields() else { return nil }
    let kind = all.required("answer")?.oneOf(AnswerKind.self) ?? .text
    let general = [
      "ask", "about", "purpose", "answer", "required", "keepMonths", "retired",
    ]
    guard let fields = place.fields(general + kind.fields) else { return nil }
    return SetUpQuestion(
      question: CustomQuestion(
        key: key, label: fields.required("ask")?.text() ?? "",
        kind: self.kind(kind, fields), purpose: fields.required("purpose")?.text() ?? "",
        retentionMonths: fields["keepMonths"]?.integer(in: 0...1_200),
        place: fields.required("about")?.oneOf(QuestionPlace.self) ?? .person,
        isRequired: fields["required"]?.flag() ?? false),
      isRetired: fields["retired"]?.flag() ?? false)
  }

  private static func kind(_ kind: AnswerKind, _ fields: SetUpMapping) -> QuestionKind {
    switch kind {
    case .text: return .text(limit: fields["limit"]?.integer(in: 1...1_000) ?? 200)
    case .multiline: return .multiline(limit: fields["limit"]?.integer(in: 1...20_000) ?? 2_000)
    case .number:
      let most = CustomQuestion.mostDecimals
      let decimals = fields["decimals"]?.integer(in: 0...most) ?? 0
      return .number(
        decimals: decimals, least: fields["least"].flatMap { number($0, decimals) },
        most: fields["most"].flatMap { number($0, decimals) })
    case .date:
      return .date(earliest: fields["earliest"]?.day(), latest: fields["latest"]?.day())
    case .choice: return .choice(fields.required("choices")?.keyed(choice) ?? [])
    case .severalChoices:
      return .severalChoices(
        fields.required("choices")?.keyed(choice) ?? [],
        most: fields["most"]?.integer(in: 1...1_000))
    case .yesNo: return .yesNo
    }
  }

  /// A bound in units of the last decimal.
  private static func number(_ place: SetUpPlace, _ decimals: Int) -> Int64? {
    guard let text = place.text() else { return nil }
    let scale = CustomQuestion(
      key: "bound", label: "", kind: .number(decimals: decimals, least: nil, most: nil),
      purpose: "", place: .person)
    do throws(AnswerRefusal) {
      if case .number(let number) = try scale.answer(text) { return number.units }
    } catch {
      place.refuse(.wrongShape(wanted: "a number with at most \(decimals) decimals"))
    }
    return nil
  }

  /// The words of a choice, or its fields.
  private static func choice(_ key: String, _ place: SetUpPlace) -> QuestionChoice? {
    guard place.isMapping else {
      return QuestionChoice(key: key, label: place.text() ?? "")
    }
    guard let fields = place.fields(["label", "retired"]) else { return nil }
    return QuestionChoice(
      key: key, label: fields.required("label")?.text() ?? "",
      isOffered: !(fields["retired"]?.flag() ?? false))
  }
}
