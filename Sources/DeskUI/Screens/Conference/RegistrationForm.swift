import DeskService
import Registration
import ScreenKit
import Terminal

/// What somebody is registered as, while it is being chosen: two choices, any number of options, and
/// the society's own questions.
struct RegistrationForm: Equatable, Sendable {
  /// The part that has the focus.
  enum Focus: Equatable {
    case category
    case member
    case option(Int)
    /// The society's own questions.
    case questions
  }

  private(set) var category: ChoiceField
  private(set) var member: ChoiceField
  private(set) var options: [OptionPlaces]
  /// How many of each option, by code; what is not chosen is not there.
  private(set) var quantities: [String: Int] = [:]
  /// The society's own questions; no fields where it has none.
  private(set) var questions: Form
  private(set) var focus = Focus.category
  /// What stood chosen before anybody chose.
  private let untouched: RegistrationChoice

  /// Begins with the first category of the set-up and the fee of those who are not members.
  init(_ setUp: ConferenceSetUp, membership: [ChoiceItem], questions: Form) {
    self.questions = questions
    let categories = setUp.categories.map { ChoiceItem(value: $0.code, label: $0.name) }
    let first = categories.first?.value ?? ""
    category = ChoiceField(categories, value: first, canBeEmpty: false)
    let evidence = membership.isEmpty ? [ChoiceItem(value: Self.noMember, label: "")] : membership
    member = ChoiceField(evidence, value: evidence[0].value, canBeEmpty: false)
    options = setUp.options
    untouched = RegistrationChoice(category: first)
  }

  private static let noMember = "none"
  private static let ownWord = "ownWord"

  var isTouched: Bool { choice != untouched || !questions.values.isEmpty }

  /// The choice as it stands, with what is marked in an open list, so that its fee can be seen
  /// before it is taken.
  var choice: RegistrationChoice {
    let membership = Self.shown(member)
    let isMember = membership != Self.noMember && !membership.isEmpty
    return RegistrationChoice(
      category: Self.shown(category), member: isMember,
      memberEvidence: isMember && membership != Self.ownWord
        ? MemberEvidence(code: membership) : nil,
      options: options.compactMap { option in
        quantities[option.item.code].map { OptionChoice(code: option.item.code, quantity: $0) }
      })
  }

  private static func shown(_ field: ChoiceField) -> String {
    guard let marked = field.marked, field.matches.indices.contains(marked) else {
      return field.value
    }
    return field.items[field.matches[marked]].value
  }

  var isTextFocused: Bool {
    switch focus {
    case .category, .member, .questions: true
    case .option: false
    }
  }

  /// The refusal of the part that has the focus.
  var refusal: FieldRefusal? {
    switch focus {
    case .category: category.refusal
    case .member: member.refusal
    case .option, .questions: nil
    }
  }

  /// Takes what is marked in open lists; false when something typed fits nothing.
  mutating func settle() -> Bool {
    let hasCategory = category.take()
    guard member.take(), hasCategory else { return false }
    guard questions.settle() else {
      focus = .questions
      return false
    }
    return true
  }

  /// Shows what was refused of the answers; false when none of it is theirs.
  mutating func refuse(_ failures: [FieldFailure]) -> Bool {
    let own = failures.filter { questions.index(of: $0.field) != nil }
    guard !own.isEmpty else { return false }
    questions.refuse(own)
    focus = .questions
    return true
  }

  /// Takes other places that are left; what was chosen stays.
  mutating func refresh(_ options: [OptionPlaces]) { self.options = options }

  /// Lets a key act.
  mutating func handle(_ key: Key) {
    switch focus {
    case .category:
      if category.handle(key) == .ignored { move(by: key) }
    case .member:
      if member.handle(key) == .ignored { move(by: key) }
    case .option(let index):
      guard options.indices.contains(index) else { return }
      if !change(options[index], by: key) { move(by: key) }
    case .questions:
      let isFirst = questions.focus == 0 && (key == .backTab || key == .up)
      if case .left = questions.handle(key), isFirst { move(by: key) }
    }
  }

  private mutating func move(by key: Key) {
    let step: Int
    switch key {
    case .tab, .enter, .down: step = 1
    case .backTab, .up: step = -1
    default: return
    }
    category.take()
    member.take()
    let place: Int =
      switch focus {
      case .category: 0
      case .member: 1
      case .option(let index): index + 2
      case .questions: options.count + 2
      }
    let last = options.count + (questions.fields.isEmpty ? 1 : 2)
    let target = min(max(0, place + step), last)
    focus =
      switch target {
      case 0: .category
      case 1: .member
      case options.count + 2: .questions
      default: .option(target - 2)
      }
  }

  /// Space and Delete choose an option and let it go, a digit says how many; true when used.
  private mutating func change(_ option: OptionPlaces, by key: Key) -> Bool {
    let code = option.item.code
    let now = quantities[code] ?? 0
    let wanted: Int
    switch key {
    case .text(" "): wanted = now > 0 ? 0 : 1
    case .text("+"), .right: wanted = now + 1
    case .text("-"), .left: wanted = now - 1
    case .delete, .backspace: wanted = 0
    case .text(let text):
      guard let digit = Int(text), (0...9).contains(digit) else { return false }
      wanted = digit
    default: return false
    }
    // A number above what is left is kept: the desk says so, and the place may come free.
    quantities[code] = wanted > 0 ? min(wanted, FeeTable.quantityLimit) : nil
    return true
  }
}

extension RegistrationForm {
  private static let optionKey = "option."

  /// What was chosen, for a draft.
  var values: [String: String] {
    var values = ["category": category.value, "member": member.value]
    for (code, quantity) in quantities { values[Self.optionKey + code] = String(quantity) }
    return values.merging(questions.draftValues) { own, _ in own }
  }

  /// Puts back what a draft holds, as far as the set-up still has it.
  mutating func resume(_ values: [String: String]) {
    if let code = values["category"], category.items.contains(where: { $0.value == code }) {
      category.set(code)
    }
    if let code = values["member"], member.items.contains(where: { $0.value == code }) {
      member.set(code)
    }
    for option in options {
      guard let text = values[Self.optionKey + option.item.code], let quantity = Int(text) else {
        continue
      }
      quantities[option.item.code] = min(max(1, quantity), FeeTable.quantityLimit)
    }
  }
}
