/// One screen as its file describes it: its keys, its fields and its tables, without any drawing.
package struct ScreenDefinition: Equatable, Sendable {
  /// The name the program knows it by, which is also the name of its file: "person-edit".
  package let id: String
  /// The words key of the title line.
  package let title: String
  /// The words key of the help text of F1.
  package let help: String
  /// Whether the keys of `desk/global.yaml` act here too; false on log-on, lock and dialogs.
  package let takesGlobalKeys: Bool
  /// What the keys do here, in the order of the file; global keys are not among them.
  package let bindings: [KeyBinding]
  /// Headings under which fields stand, in order.
  package let groups: [GroupDefinition]
  /// What can be typed or chosen here, in order.
  package let fields: [FieldDefinition]
  /// The tables shown here, in order.
  package let tables: [TableDefinition]

  /// The field of that key, or nil.
  package func field(_ key: String) -> FieldDefinition? { fields.first { $0.key == key } }

  /// The table of that key, or nil.
  package func table(_ key: String) -> TableDefinition? { tables.first { $0.key == key } }

  /// The binding that the key has here, global keys left aside, or nil.
  package func binding(for key: KeyName) -> KeyBinding? { bindings.first { $0.keys.contains(key) } }
}
