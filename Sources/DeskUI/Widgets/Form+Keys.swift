import Registration
package import Terminal

extension Form {
  /// Lets a key act on the field with the focus, or move the focus.
  package mutating func handle(_ key: Key) -> Reaction {
    guard fields.indices.contains(focus) else { return .ignored }
    let name = fields[focus].key
    if case .control("u") = key {
      fields[focus].value = ""
      return .changed(name)
    }
    switch fields[focus].handle(choiceKey(for: key)) {
    case .changed: return .changed(name)
    case .used: return .used
    case .ignored: break
    }
    switch key {
    case .tab, .enter, .down: return move(to: focus + 1)
    case .backTab, .up: return move(to: focus - 1)
    case .pageDown: return move(to: fields.count - 1)
    case .pageUp: return move(to: 0)
    default: return .ignored
    }
  }

  /// While a choice is closed the arrows lead past it, and the space bar opens its list.
  private func choiceKey(for key: Key) -> Key {
    guard case .choice(let field) = fields[focus].input, !field.isOpen else { return key }
    return switch key {
    case .down: .tab
    case .up: .backTab
    case .text(" "): .down
    default: key
    }
  }

  /// Checks the field with the focus as if it was left, before the form is saved.
  ///
  /// - Returns: Whether no field shows a refusal.
  package mutating func settle() -> Bool {
    for index in fields.indices { fields[index].settle() }
    if let first = fields.firstIndex(where: { $0.refusal?.isHard ?? false }) {
      focus = first
      return false
    }
    return true
  }

  /// Whether the last field has the focus: Enter there may go on to what follows the form.
  package var isAtEnd: Bool { focus == fields.count - 1 }

  private mutating func move(to target: Int) -> Reaction {
    let name = fields[focus].key
    fields[focus].leave()
    let next = min(max(0, target), fields.count - 1)
    if next != focus { fields[next].enter() }
    focus = next
    return .left(name)
  }
}
