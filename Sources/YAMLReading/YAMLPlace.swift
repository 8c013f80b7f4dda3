package import Yams

/// A node of a YAML file with the way to it, from which values are read and complaints are made.
package struct YAMLPlace<Problem: YAMLProblem> {
  package let file: String
  /// The names on the way here.
  package let names: [String]
  /// The line of the name, or of the node where it has none; from 1.
  package let line: Int
  package let node: Node
  package let log: YAMLLog<Problem>

  /// The way here in one text: `fields.kind`.
  package var path: String { names.joined(separator: ".") }

  /// The root of a file, nil after the complaint when the text is not YAML.
  package static func root(
    of text: String, file: String, log: YAMLLog<Problem>
  ) -> YAMLPlace? {
    do {
      // No rules that look for numbers and dates: here every scalar is a text.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        log.add(.missing, file: file)
        return nil
      }
      return YAMLPlace(
        file: file, names: [], line: node.mark?.line ?? 0, node: node, log: log)
    } catch {
      log.add(complaint(about: error, file: file))
      return nil
    }
  }

  /// Whether fields with names stand here.
  package var isMapping: Bool {
    if case .mapping = node { true } else { false }
  }

  /// Complains about this node, or about the field `key` of it.
  package func refuse(_ problem: Problem, field key: String? = nil) {
    log.add(
      YAMLComplaint(
        file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0,
        path: names + [key].compactMap { $0 }, problem: problem))
  }

  /// The text of a scalar, whatever YAML takes it for: `Y` and `no` are texts here.
  package func text() -> String? {
    guard case .scalar(let scalar) = node else {
      refuse(.wrongShape(wanted: "a text"))
      return nil
    }
    return scalar.string
  }

  /// A whole number in a range.
  package func integer(in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let scalar) = node, let number = Int(scalar.string) else {
      refuse(.wrongShape(wanted: "a whole number"))
      return nil
    }
    guard range.contains(number) else {
      refuse(.outOfRange(number, range))
      return nil
    }
    return number
  }

  /// `true` or `false`.
  package func flag() -> Bool? {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      refuse(.wrongShape(wanted: "true or false"))
      return nil
    }
  }

  /// One of the raw values of an enumeration.
  package func oneOf<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = text() else { return nil }
    guard let value = Value(rawValue: text) else {
      refuse(.notOneOf(text, allowed: Value.allCases.map(\.rawValue)))
      return nil
    }
    return value
  }

  /// The items of a list; a single scalar counts as a list of one.
  package func items() -> [YAMLPlace] {
    switch node {
    case .sequence(let sequence):
      return sequence.map {
        YAMLPlace(file: file, names: names, line: $0.mark?.line ?? line, node: $0, log: log)
      }
    case .scalar: return [self]
    default:
      refuse(.wrongShape(wanted: "a list"))
      return []
    }
  }

  /// The fields of a mapping whose keys are all among `allowed`; nil after the complaint when this
  /// is no mapping.
  package func fields(_ allowed: [String]) -> YAMLFields<Problem>? {
    guard let fields = fields() else { return nil }
    for (key, place) in fields.places where !allowed.contains(key) {
      place.refuse(.unknownField(allowed: allowed))
    }
    return fields
  }

  /// The fields of a mapping with any keys.
  package func fields() -> YAMLFields<Problem>? {
    guard case .mapping(let mapping) = node else {
      refuse(.wrongShape(wanted: "fields with names"))
      return nil
    }
    let places = mapping.compactMap { key, value -> (String, YAMLPlace)? in
      guard let name = key.scalar?.string else {
        refuse(.wrongShape(wanted: "fields with names"))
        return nil
      }
      let place = YAMLPlace(
        file: file, names: names + [name], line: key.mark?.line ?? line, node: value, log: log)
      return (name, place)
    }
    return YAMLFields(owner: self, places: places)
  }

  private static func complaint(about error: any Error, file: String) -> YAMLComplaint<Problem> {
    let (mark, reason): (Mark?, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark, problem)
      case .duplicatedKeysInMapping(let duplicates, let context):
        (context.mark, "the same name twice: \(duplicates.sorted().joined(separator: ", "))")
      default: (nil, String(describing: error))
      }
    return YAMLComplaint(
      file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, path: [],
      problem: .notYAML(reason: reason))
  }
}
