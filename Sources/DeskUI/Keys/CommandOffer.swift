import Registration
package import ScreenKit

/// One binding of the screen that is seen, and whether it can be used now.
package struct CommandOffer: Equatable, Sendable {
  package let binding: KeyBinding
  /// Why it cannot be used now, in words; nil when it can.
  package let whyNot: String?
  /// Whether it acts on every screen.
  package let isGlobal: Bool

  package var isOffered: Bool { whyNot == nil }
}

extension DeskState {
  /// Every binding that acts on the screen that is seen, its own first.
  package var offers: [CommandOffer] { offers { _ in true } }

  /// The same for some of the bindings: conditions are asked only where they matter.
  func offers(_ isWanted: (KeyBinding) -> Bool) -> [CommandOffer] {
    guard let definition = library[top.name] else { return [] }
    let global = definition.takesGlobalKeys ? library.globalBindings : []
    return definition.bindings.filter(isWanted).map { offer($0, isGlobal: false) }
      + global.filter(isWanted).map { offer($0, isGlobal: true) }
  }

  /// The binding a key has on the screen that is seen: the first whose condition holds, else the
  /// first of all, which is then refused with the reason.
  func binding(for key: KeyName) -> CommandOffer? {
    let bound = offers { $0.keys.contains(key) }
    return bound.first(where: \.isOffered) ?? bound.first
  }

  private func offer(_ binding: KeyBinding, isGlobal: Bool) -> CommandOffer {
    CommandOffer(binding: binding, whyNot: whyNot(binding), isGlobal: isGlobal)
  }

  private func whyNot(_ binding: KeyBinding) -> String? {
    let words = context.words
    if let name = binding.act, let act = Act(rawValue: name), !context.allows(act) {
      let lowest = Role.allCases.first { $0.allows(act) } ?? .supervisor
      return words.text("whyNot.act", ["role": words["roles.\(lowest.rawValue)"].lowercased()])
    }
    if let condition = binding.when, !top.holds(condition, context) {
      return words["whyNot.\(condition)"]
    }
    return nil
  }
}
