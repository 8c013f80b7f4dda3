package import ScreenKit

/// The names of the places drafts are kept at: what kind of form, and of whom.
package enum DraftSlot {
  package static let newPerson = "person-edit"

  /// The slot of a form about one person: "person-edit:M-7K3Q-9TXA".
  package static func of(_ kind: String, _ person: String) -> String { "\(kind):\(person)" }

  /// The kind of form: "person-edit".
  package static func kind(of slot: String) -> String {
    String(slot.prefix { $0 != ":" })
  }

  /// The person a slot is about, or nil.
  package static func person(of slot: String) -> String? {
    slot.firstIndex(of: ":").map { String(slot[slot.index(after: $0)...]) }
  }

  /// What people call it: "a person".
  package static func words(of slot: String, _ words: Words) -> String {
    words["draftKinds.\(kind(of: slot))"]
  }
}
