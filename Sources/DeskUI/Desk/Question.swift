/// A question before something that cannot be taken back. It names the thing, asks for the reason
/// where one is needed, and Enter alone never answers it.
package struct Question: Equatable, Sendable {
  /// The name by which the screen that asks knows it.
  package let id: String
  /// The words key of the sentence; `key`.yes names what the confirming key does.
  package let key: String
  package let values: [String: String]
  package let needsReason: Bool
  /// The reason that is suggested; what was typed in its place, once answered.
  package var reason: String

  package init(
    id: String, key: String, values: [String: String] = [:], needsReason: Bool, reason: String = ""
  ) {
    self.id = id
    self.key = key
    self.values = values
    self.needsReason = needsReason
    self.reason = reason
  }
}
