/// What is known of a screen before it is shown: enough to check its file in `Screens/desk`.
package struct ScreenOutline: Sendable {
  /// The name of its file: "person-edit".
  package let name: String
  /// The commands it acts on, besides those of every screen.
  package let commands: Set<String>
  /// The conditions it can answer (``Screen/holds(_:_:)``).
  package let conditions: Set<String>
  /// The fields it can show; nil where the program does not name them.
  package let fields: Set<String>?
  /// The fields it cannot work without.
  package let neededFields: Set<String>
  /// The columns it can show, by table.
  package let columns: [String: Set<String>]

  package init(
    _ name: String, commands: Set<String> = [], conditions: Set<String> = [],
    fields: Set<String>? = nil, neededFields: Set<String> = [],
    columns: [String: Set<String>] = [:]
  ) {
    self.name = name
    self.commands = commands
    self.conditions = conditions
    self.fields = fields
    self.neededFields = neededFields
    self.columns = columns
  }
}
