import Foundation
package import Registration

/// How a file is to be read.
package struct ImportOptions: Sendable {
  /// Detected and reported if nil.
  package var encoding: TextEncoding?
  /// Detected in the heading line if nil.
  package var delimiter: CSVDelimiter?
  package var overrides: [FieldOverride] = []
  /// The society's own questions about what the rows are, whose answers are columns by key or label.
  package var questions: [CustomQuestion] = []
  /// Whether good rows are written although others are bad.
  package var skipsBad = false
  package var limits = CSVLimits()
  /// How many rows are checked at once; what is found does not depend on it.
  package var concurrency = min(8, max(1, ProcessInfo.processInfo.activeProcessorCount))
  /// Makes the digest of the file's bytes, such as SHA-256, that names the file in the audit.
  package var makeDigest: (@Sendable () -> RunningDigest)?

  package init() {}
}

/// How far a pass has come.
package struct ImportProgress: Equatable, Sendable {
  /// Rows looked at, without the heading and without blank ones.
  package let rows: Int
  package let bytes: Int
  package let totalBytes: Int
}

/// Why nothing can be imported from a file at all.
package enum ImportRefusal: Error, Equatable, Sendable {
  case source(SourceRefusal)
  /// A spreadsheet, an archive or a PDF.
  case notText
  case encodingContradicted(given: TextEncoding, found: TextEncoding)
  case csv(CSVFault)
  case mapping(MappingRefusal)
  /// Rows are bad and `skipsBad` was not asked for; the value is their number.
  case badRows(Int)
  case cancelled

  package var code: String {
    switch self {
    case .source(let refusal): refusal.code
    case .notText: "import.notText"
    case .encodingContradicted: "import.encodingContradicted"
    case .csv(let fault): fault.code
    case .mapping(let refusal): refusal.code
    case .badRows: "import.badRows"
    case .cancelled: "import.cancelled"
    }
  }

  init(_ refusal: SurveyRefusal) {
    switch refusal {
    case .source(let refusal): self = .source(refusal)
    case .notText: self = .notText
    case .encodingContradicted(let given, let found):
      self = .encodingContradicted(given: given, found: found)
    case .cancelled: self = .cancelled
    }
  }

  init(_ fault: CSVFault) {
    if case .source(let refusal) = fault { self = .source(refusal) } else { self = .csv(fault) }
  }
}
