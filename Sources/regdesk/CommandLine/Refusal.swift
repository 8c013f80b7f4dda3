import DeskService
import DeskUI
import Exchange
import PaymentProviders
import Registration
import ScreenKit
import SetUpFile
import TerminalNcurses

/// An error of any part, in the words of people and with the exit status it means.
struct Refusal {
  let lines: [String]
  let status: ExitStatus

  init(_ error: any Error) {
    switch error {
    case DeskError.invalid(let failures):
      lines = failures.map(Self.words)
      status = .refused
    case DeskError.membership(.types(let failures)):
      lines = failures.map {
        Speech.words.text("refusals.\($0.fault.code)", ["detail": $0.detail])
      }
      status = .refused
    case let error as RowChanged:
      lines = error.failures.map {
        Speech.words.text("commandLine.rowChanged", ["line": "\(error.line)"]) + " "
          + Self.words($0)
      }
      status = .refused
    case let error as ImportRefusal:
      lines = [error.words]
      status = error.status
    case let error as SetUpFileRefusal:
      lines = error.lines
      status = .badInput
    case let error as ScreenErrors:
      lines = error.errors.map(\.description)
      status = .refused
    case let error as UnfitScreens:
      lines = error.errors.map(\.description)
      status = .refused
    case is CancellationError:
      lines = [Speech.words["refusals.import.cancelled"]]
      status = .refused
    default:
      lines = [Self.words(error)]
      status = .refused
    }
  }

  private static func words(_ failure: FieldFailure) -> String {
    let words = Speech.words
    let name = words.find("fields.\(failure.field)") ?? failure.field
    let reason = words.text("refusals.\(failure.code)", ["detail": failure.detail ?? ""])
    return "\(name): \(reason)"
  }

  private static func words(_ error: any Error) -> String {
    func text(_ code: String, _ detail: String = "") -> String {
      Speech.words.text("refusals.\(code)", ["detail": detail])
    }
    switch error {
    case DeskError.notPermitted(let act):
      let role = Role.allCases.first { $0.allows(act) } ?? .supervisor
      return text("notPermitted", Speech.words["roles.\(role.rawValue)"].lowercased())
    case DeskError.handOffUnavailable(let detail):
      return text("handOffUnavailable", detail)
    case let error as TerminalFailure: return text(error.code, error.detail)
    case let error as SigningKeyFault: return text(error.code)
    case let error as LinkFault: return text(error.code)
    case let error as SourceRefusal: return text(error.code)
    case let error as OutputRefusal: return text(error.code)
    case let error as MappingRefusal: return text(error.code, error.detail)
    case let error as HeadingRefusal: return text(error.code, error.detail)
    case let error as MoneyRefusal: return text(error.code)
    default:
      let failure = WorkFailure(error)
      return Speech.words.text("refusals.\(failure.code)", failure.values)
    }
  }
}

extension TerminalFailure {
  fileprivate var detail: String {
    switch self {
    case .terminalUnknown(let name), .terminalTooPlain(let name): name
    default: ""
    }
  }
}

extension ImportRefusal {
  /// Rows that cannot be taken are partly bad input; a file that is no table of people is refused.
  fileprivate var status: ExitStatus {
    switch self {
    case .badRows: .badInput
    case .csv(let fault) where fault.line != nil: .badInput
    case .mapping(.malformedOverride), .mapping(.unknownField), .mapping(.noSuchColumn),
      .mapping(.columnUsedTwice):
      .usage
    default: .refused
    }
  }

  fileprivate var words: String {
    switch self {
    case .badRows(let count):
      return Speech.words.text("refusals.\(code)", count: count)
    case .csv(let fault):
      let reason = Speech.words["refusals.\(code)"]
      return fault.line.map { "\($0): \(reason)" } ?? reason
    case .mapping(let refusal):
      return Speech.words.text("refusals.\(code)", ["detail": refusal.detail])
    default:
      return Speech.words["refusals.\(code)"]
    }
  }
}

extension MappingRefusal {
  /// What the words name: columns by number and heading, fields by name.
  fileprivate var detail: String {
    func list(_ places: [ColumnPlace]) -> String {
      places.map { "#\($0.number) \($0.heading)" }.joined(separator: ", ")
    }
    return switch self {
    case .noHeading, .noName: ""
    case .cardNumber(let column): "#\(column)"
    case .malformedOverride(let text), .unknownField(let text): text
    case .noSuchColumn(_, let column): column
    case .ambiguousColumn(_, let places), .twoColumns(_, let places): list(places)
    case .columnUsedTwice(let place, let fields):
      list([place]) + ": " + fields.map(\.rawValue).joined(separator: ", ")
    case .unclearName(let place): list([place])
    }
  }
}
