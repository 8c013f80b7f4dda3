import DeskService
import Registration
import ScreenKit
import SetUpFile

/// One page of the set-up; they lie on one another, and the last is seen.
enum SetUpPage: Equatable, Sendable {
  /// The parts of one thing, or the things of a list.
  case table(SetUpPlace, Table)
  case form(SetUpForm)
  case text(SetUpPlace, TextArea)
  case preview(SetUpPreview)
}

/// What applying would change, or why it cannot be.
struct SetUpPreview: Equatable, Sendable {
  enum Finding: Equatable, Sendable {
    case asking
    case changes([SetUpChange])
    case refused([SetUpComplaint])
  }

  var finding = Finding.asking
  var reading = Reading()
}

/// The fields of one thing, or of a new one of a list.
struct SetUpForm: Equatable, Sendable {
  static let keyField = "setUpKey"

  /// What is changed, or the list that gets one more.
  let place: SetUpPlace
  var form: Form
  private let untouched: [String: String]

  /// The thing itself, or something new in a list.
  init(_ place: SetUpPlace, in copy: SetUpCopy, _ context: ScreenContext) {
    self.place = place
    let definition = context.library[SetUpScreen.formOutline.name]
    let asksKey = !place.isItem && place.kind?.shape == .keyed
    let fields = (definition?.fields ?? []).filter { field in
      field.key == Self.keyField ? asksKey : field.group == place.kind?.rawValue
    }
    form = Form(fields, words: context.words, choices: Self.choices(in: copy))
    if place.isItem, let kind = place.kind, let node = copy.tree.node(at: place.path) {
      for (name, value) in Self.values(of: node, kind) { form["\(kind.rawValue).\(name)"] = value }
    }
    untouched = form.values
  }

  var isTouched: Bool { form.values != untouched }

  /// Whether the field with the focus may hold a card number half typed.
  var holdsLongDigitRun: Bool { form.draftValues != form.values }

  /// What other parts of the set-up give to choose from.
  private static func choices(in copy: SetUpCopy) -> [String: [ChoiceItem]] {
    func items(_ kind: SetUpKind) -> [ChoiceItem] {
      (copy.tree.node(at: [kind.name])?.names ?? []).map { ChoiceItem(value: $0, label: $0) }
    }
    let services = Service.builtIn.map { ChoiceItem(value: $0, label: $0) }
    return [
      "society.currentConference": items(.conferences), "questions.purpose": items(.purposes),
      "retention.question": items(.questions), "retention.purpose": items(.purposes),
      "retention.service": services + items(.services).filter { !services.contains($0) },
      "purposes.notice": items(.notices),
      "notices.service": services + items(.services).filter { !services.contains($0) },
    ]
  }

  private static func values(of node: SetUpNode, _ kind: SetUpKind) -> [String: String] {
    if kind == .fees { return SetUpFees.values(of: node) }
    if case .text(let text) = node { return [kind == .choices ? "label" : "name": text] }
    var values: [String: String] = [:]
    for name in node.names { values[name] = node.node(at: [name])?.words }
    return values
  }

  /// The key typed for something new; nil where none is asked for.
  var key: String? {
    form.index(of: Self.keyField).map { _ in form[Self.keyField] }
  }

  /// The thing as it is typed, over what it was.
  func node(over old: SetUpNode?) -> SetUpNode {
    guard let kind = place.kind else { return .empty }
    let prefix = kind.rawValue + "."
    let typed = form.fields.filter { $0.key.hasPrefix(prefix) }.map {
      (name: String($0.key.dropFirst(prefix.count)), value: $0.value, field: $0)
    }
    if kind == .fees {
      return SetUpFees.node(
        of: Dictionary(typed.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) }) { $1 })
    }
    if kind.onlyField != nil { return .text(typed.first?.value ?? "") }
    var node = old ?? .empty
    if case .text = node { node = .empty }
    for (name, value, field) in typed where Self.differs(field, from: node.node(at: [name])) {
      node = node.setting(value.isEmpty ? nil : Self.node(of: field), at: [name])
    }
    return node
  }

  private static func differs(_ field: FormField, from old: SetUpNode?) -> Bool {
    guard case .marks = field.input else { return field.value != old?.words ?? "" }
    return node(of: field) != old ?? .list([])
  }

  /// A list where several can be marked, else a text.
  private static func node(of field: FormField) -> SetUpNode {
    guard case .marks = field.input else { return .text(field.value) }
    return .list(field.value.split(separator: ",").map(String.init))
  }
}
