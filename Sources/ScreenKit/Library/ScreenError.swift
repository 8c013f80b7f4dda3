import YAMLReading

/// One thing wrong in a screen or words file, and where.
///
/// Its description is for those who write screens: `desk/find.yaml:12:5 keys: ^K is bound twice`.
package struct ScreenError: Error, Equatable, Sendable {
  /// The file below the screens folder.
  package let file: String
  /// From 1; 0 when the whole file is meant.
  package let line: Int
  /// From 1, in Unicode scalars; 0 when the whole file is meant.
  package let column: Int
  /// The path of the field inside the file: "fields[2].kind"; empty for the whole file.
  package let field: String
  /// What is wrong.
  package let problem: ScreenProblem
}

/// All that is wrong in a set of files, in the order of files and lines.
package struct ScreenErrors: Error, Equatable, Sendable {
  /// Never empty.
  package let errors: [ScreenError]
}

/// What can be wrong in a screen or words file.
package enum ScreenProblem: Error, Equatable, Sendable, YAMLProblem {
  /// The folder or file cannot be read.
  case unreadable(reason: String)
  /// The text is not YAML.
  case notYAML(reason: String)
  /// A file of no known name: neither `desk/<id>.yaml` nor `words/<language>.yaml`.
  case unknownFile
  /// A field that must be there is not.
  case missing
  /// A field that no screen has.
  case unknownField(allowed: [String])
  /// A value of another shape: a list where a text was wanted.
  case wrongShape(wanted: String)
  /// A value outside the list of allowed ones.
  case notOneOf(String, allowed: [String])
  /// A number outside its range.
  case outOfRange(Int, ClosedRange<Int>)
  /// The screen's name is not that of its file.
  case nameOfFile(String)
  /// No key of that name, or one that a terminal cannot tell from another.
  case notAKey(String)
  /// The same key does two things on the screen.
  case boundTwice(String)
  /// The same key does something on every screen.
  case boundEverywhere(String, command: String)
  /// A key that writes text, on a screen where text is typed.
  case writesText(String)
  /// The same name is given twice.
  case twice(String)
  /// A field stands under a group that the screen has not.
  case unknownGroup(String)
  /// A choice without answers, or answers without a choice.
  case choices(String)
  /// There are no words for this key.
  case noWords(String, language: String)
  /// A text with places for values that cannot be read.
  case badTemplate(reason: String)
  /// The translation asks for other values than the first language.
  case otherPlaceholders(String)
  /// A place for a value that is not given here.
  case unknownPlaceholder(String)
  /// The program has no such command on this screen.
  case unknownCommand(String)
  /// The program has no such condition.
  case unknownCondition(String)
  /// The program knows no such act.
  case unknownAct(String)
  /// The program shows no such field, table column or table on this screen.
  case unknownToProgram(String)
  /// A field that the program needs on this screen has no place.
  case notPlaced(String)
  /// The program shows a screen that has no file.
  case noScreen(String)
}
