/// The screens and words that the program carries with it.
package enum BuiltInScreens {
  /// The text of every YAML file beside this one, by its path from here: "desk/find.yaml".
  package static let files: [String: String] = embeddedFiles
}
