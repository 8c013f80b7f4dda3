/// What a reader of YAML has to be able to say is wrong; each kind of file adds its own to these.
package protocol YAMLProblem: Equatable, Sendable {
  /// The text is not YAML.
  static func notYAML(reason: String) -> Self
  /// A field that must be there is not.
  static var missing: Self { get }
  /// A field that nothing of this kind has.
  static func unknownField(allowed: [String]) -> Self
  /// A value of another shape: a list where a text was wanted.
  static func wrongShape(wanted: String) -> Self
  /// A value outside the list of allowed ones.
  static func notOneOf(_ value: String, allowed: [String]) -> Self
  /// A number outside its range.
  static func outOfRange(_ number: Int, _ range: ClosedRange<Int>) -> Self
}

/// The problems that every file in YAML can have, for files that have no others.
package enum YAMLFault: YAMLProblem {
  case notYAML(reason: String)
  case missing
  case unknownField(allowed: [String])
  case wrongShape(wanted: String)
  case notOneOf(String, allowed: [String])
  case outOfRange(Int, ClosedRange<Int>)
}

extension YAMLFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notYAML(let reason): "is not YAML: \(reason)"
    case .missing: "is missing"
    case .unknownField(let allowed): "is not known here; allowed: \(Self.list(allowed))"
    case .wrongShape(let wanted): "should be \(wanted)"
    case .notOneOf(let value, let allowed): "'\(value)' is not one of \(Self.list(allowed))"
    case .outOfRange(let value, let range):
      "\(value) is not between \(range.lowerBound) and \(range.upperBound)"
    }
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: ", ") }
}
