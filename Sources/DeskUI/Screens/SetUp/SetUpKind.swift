/// What a set-up is made of, as screens show it; the raw value is the group of its fields in
/// `Screens/desk/set-up.yaml`.
enum SetUpKind: String, CaseIterable, Sendable {
  case society, controller, provider, incomeBands
  case services, serviceNames, focalPoint
  case notices, noticeTexts
  case purposes, purposeTexts, purposeText
  case questions, choices
  case retention
  case membershipTypes, dues
  case conferences, periods, categories, fees, options
  case abstracts, sections, topics

  enum Shape: Sendable {
    /// There is one of it.
    case single
    /// A list in which everything has a key that never changes.
    case keyed
    /// A table of rows without names.
    case rows
  }

  /// What stands at the top, in the order of the file; rules about all of it come last.
  static let tops: [SetUpKind] = [
    .society, .provider, .incomeBands, .services, .notices, .purposes, .questions,
    .membershipTypes, .conferences, .retention,
  ]

  var shape: Shape {
    switch self {
    case .society, .controller, .provider, .focalPoint, .abstracts, .purposeText: .single
    case .incomeBands, .dues: .rows
    default: .keyed
    }
  }

  /// The name under which it stands in the set-up.
  var name: String {
    switch self {
    case .noticeTexts, .purposeTexts: "texts"
    case .purposeText: "text"
    case .serviceNames: "names"
    default: rawValue
    }
  }

  /// What one of it has below its own fields.
  var parts: [SetUpKind] {
    switch self {
    case .society: [.controller]
    case .services: [.serviceNames, .focalPoint]
    case .notices: [.noticeTexts]
    case .purposes: [.purposeTexts]
    case .purposeTexts: [.purposeText]
    case .questions: [.choices]
    case .membershipTypes: [.dues]
    case .conferences: [.periods, .categories, .options, .abstracts]
    case .categories: [.fees]
    case .abstracts: [.sections, .topics]
    default: []
    }
  }

  /// Whether one of it is a text of any length and nothing else.
  var isText: Bool { self == .noticeTexts || self == .purposeText }

  /// The field that stands for one of it when it is a single text; nil when it has fields.
  var onlyField: String? { self == .topics || self == .serviceNames ? "name" : nil }

  /// Whether one of it can be marked as retired, and so is never taken away.
  var canRetire: Bool {
    switch self {
    case .services, .purposes, .questions, .choices, .retention, .membershipTypes, .categories,
      .options:
      true
    default: false
    }
  }

  /// Whether one of it can be taken out: it belongs to a table that is replaced as a whole.
  var canRemove: Bool {
    switch self {
    case .incomeBands, .serviceNames, .dues, .periods, .fees, .sections, .topics, .purposeTexts:
      true
    default: false
    }
  }
}

/// A place in a set-up: a list, or one thing.
struct SetUpPlace: Equatable, Sendable {
  let path: [String]
  /// Nil at the top.
  let kind: SetUpKind?
  /// Whether it is one thing, not a list.
  let isItem: Bool

  static let top = SetUpPlace(path: [], kind: nil, isItem: true)

  /// A part of it, a list or a single thing.
  func part(_ part: SetUpKind) -> SetUpPlace {
    SetUpPlace(path: path + [part.name], kind: part, isItem: part.shape == .single)
  }

  /// One thing of this list, by its key or the number of its row, from 1.
  func item(_ name: String) -> SetUpPlace {
    SetUpPlace(path: path + [name], kind: kind, isItem: true)
  }

  /// Its parts, when it is one thing.
  var parts: [SetUpKind] { isItem ? kind?.parts ?? SetUpKind.tops : [] }
}
