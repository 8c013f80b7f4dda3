import Yams

/// A node of a YAML file with the way to it, from which values are read and complaints are made.
struct YAMLPlace {
  let file: String
  let path: String
  let node: Node
  let log: ProblemLog

  /// The root of a file, nil after the complaint when the text is not YAML.
  static func root(of text: String, file: String, log: ProblemLog) -> YAMLPlace? {
    do {
      // No rules that look for numbers and dates: here every scalar is a text.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        log.add(.missing, file: file)
        return nil
      }
      return YAMLPlace(file: file, path: "", node: node, log: log)
    } catch {
      log.add(complaint(about: error, file: file))
      return nil
    }
  }

  /// Complains about this node, or about the field `key` of it.
  func refuse(_ problem: ScreenProblem, field key: String? = nil) {
    log.add(
      ScreenError(
        file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0,
        field: key.map(below) ?? path, problem: problem))
  }

  /// The text of a scalar, whatever YAML takes it for: `Y` and `no` are texts here.
  func text() -> String? {
    guard case .scalar(let scalar) = node else {
      refuse(.wrongShape(wanted: "a text"))
      return nil
    }
    return scalar.string
  }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>) -> Int? {
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
  func flag() -> Bool? {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      refuse(.wrongShape(wanted: "true or false"))
      return nil
    }
  }

  /// One of the raw values of an enumeration.
  func oneOf<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = text() else { return nil }
    guard let value = Value(rawValue: text) else {
      refuse(.notOneOf(text, allowed: Value.allCases.map(\.rawValue)))
      return nil
    }
    return value
  }

  /// The items of a list; a single scalar counts as a list of one.
  func items() -> [YAMLPlace] {
    switch node {
    case .sequence(let sequence):
      return sequence.map { YAMLPlace(file: file, path: path, node: $0, log: log) }
    case .scalar: return [self]
    default:
      refuse(.wrongShape(wanted: "a list"))
      return []
    }
  }

  /// The fields of a mapping whose keys are all among `allowed`; nil after the complaint when this
  /// is no mapping.
  func fields(_ allowed: [String]) -> YAMLFields? {
    guard let fields = fields() else { return nil }
    for (key, place) in fields.places where !allowed.contains(key) {
      place.refuse(.unknownField(allowed: allowed))
    }
    return fields
  }

  /// The fields of a mapping with any keys.
  func fields() -> YAMLFields? {
    guard case .mapping(let mapping) = node else {
      refuse(.wrongShape(wanted: "fields with names"))
      return nil
    }
    let places = mapping.compactMap { key, value -> (String, YAMLPlace)? in
      guard let name = key.scalar?.string else {
        refuse(.wrongShape(wanted: "fields with names"))
        return nil
      }
      return (name, YAMLPlace(file: file, path: below(name), node: value, log: log))
    }
    return YAMLFields(owner: self, places: places)
  }

  private func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private static func complaint(about error: any Error, file: String) -> ScreenError {
    let (mark, reason): (Mark?, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark, problem)
      case .duplicatedKeysInMapping(let duplicates, let context):
        (context.mark, "the same name twice: \(duplicates.sorted().joined(separator: ", "))")
      default: (nil, String(describing: error))
      }
    return ScreenError(
      file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, field: "",
      problem: .notYAML(reason: reason))
  }
}

/// The fields of a mapping, in the order of the file.
struct YAMLFields {
  let owner: YAMLPlace
  let places: [(key: String, place: YAMLPlace)]

  /// The place of a field, nil when it is not there.
  subscript(key: String) -> YAMLPlace? { places.first { $0.key == key }?.place }

  /// The place of a field; complains when it is not there.
  func required(_ key: String) -> YAMLPlace? {
    if let place = self[key] { return place }
    owner.refuse(.missing, field: key)
    return nil
  }
}
