import YAMLReading

// These words stand here and not in `Screens/words`: they must be there when that file is broken.

extension ScreenError: CustomStringConvertible {
  package var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    return field.isEmpty ? "\(place) \(problem)" : "\(place) \(field): \(problem)"
  }
}

extension ScreenErrors: CustomStringConvertible {
  package var description: String { errors.map(\.description).joined(separator: "\n") }
}

extension ScreenProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notYAML(let reason): YAMLFault.notYAML(reason: reason).description
    case .unknownFile:
      "is no file of a screen; wanted: desk/<screen>.yaml, words/<language>.yaml or "
        + "words/purposes.<language>.yaml"
    case .missing: YAMLFault.missing.description
    case .unknownField(let allowed): YAMLFault.unknownField(allowed: allowed).description
    case .wrongShape(let wanted): YAMLFault.wrongShape(wanted: wanted).description
    case .notOneOf(let value, let allowed):
      YAMLFault.notOneOf(value, allowed: allowed).description
    case .outOfRange(let value, let range): YAMLFault.outOfRange(value, range).description
    case .nameOfFile(let name): "the screen is named '\(name)', the file is not"
    case .notAKey(let key): "'\(key)' is no key that a terminal can send by itself"
    case .boundTwice(let key): "\(key) is bound twice"
    case .boundEverywhere(let key, let command): "\(key) is '\(command)' on every screen"
    case .writesText(let key): "\(key) writes text where a field is; use ^ with a letter or F-keys"
    case .twice(let name): "'\(name)' is there twice"
    case .unknownGroup(let group): "the screen has no group '\(group)'"
    case .choices(let reason): reason
    case .noWords(let key, let language): "no words for '\(key)' in words/\(language).yaml"
    case .badTemplate(let reason): reason
    case .otherPlaceholders(let values): "asks for other values than words/en.yaml: \(values)"
    case .unknownPlaceholder(let name): "there is no value for {\(name)} here"
    case .unknownCommand(let command): "the program has no command '\(command)' on this screen"
    case .unknownCondition(let name): "the program has no condition '\(name)'"
    case .unknownAct(let act): "the program knows no act '\(act)'"
    case .unknownToProgram(let name): "the program shows no '\(name)' on this screen"
    case .notPlaced(let name): "the program needs '\(name)' on this screen"
    case .noScreen(let name): "the screen '\(name)' has no file"
    }
  }
}
