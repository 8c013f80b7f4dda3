/// One record for dispatch, footer, help and the key card: keys, a command, its words, and when.
package struct KeyBinding: Equatable, Sendable {
  /// The keys that do the same, the first of them shown in the footer; never empty.
  package let keys: [KeyName]
  /// The name of the command in the program: "checkIn".
  package let command: String
  /// The words key of the footer's short label; by default `commands.<command>.label`.
  package let label: String
  /// The words key of the full name in help and in the list of commands;
  /// by default `commands.<command>.name`.
  package let name: String
  /// Its place in the footer, 1 first; nil when only help and the list of commands show it.
  package let footer: Int?
  /// The name of the condition under which the command is offered; nil means always.
  package let when: String?
  /// The act that a role must be allowed for the command; nil means every role.
  package let act: String?
}
