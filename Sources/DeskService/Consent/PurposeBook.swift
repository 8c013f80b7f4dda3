import Registration

/// All purposes with the versions of their notices, read in one transaction.
struct PurposeBook {
  struct Entry {
    let id: Int64
    let purpose: Purpose
    let notice: Int64
    /// No longer asked; what has been answered can still be withdrawn.
    let isRetired: Bool
  }

  struct Version {
    let id: Int64
    let version: NoticeVersion
  }

  /// In the order of the set-up.
  let entries: [Entry]
  private let versions: [Int64: [Version]]
  private let changes: [Int64: MaterialChanges]
  private let noticeCodes: [Int64: String]

  /// With a language, purposes bear their names in it, or in the next best there is; without one
  /// they bear their codes.
  init(_ reader: any SQLReader, language: String? = nil) throws {
    let names = try language.map { try Self.names([$0], reader) } ?? [:]
    entries = try reader.rows(PurposeSQL.list, []) { try Entry($0, names: names) }
    var versions: [Int64: [Version]] = [:]
    var codes: [Int64: String] = [:]
    try reader.query(NoticeSQL.versions, []) { row in
      codes[row.int(0)] = row.text(1)
      versions[row.int(0), default: []].append(
        Version(
          id: row.int(2),
          version: NoticeVersion(
            number: Int(row.int(3)), material: row.bool(4),
            inForceFrom: Instant(milliseconds: row.int(5)), hash: row.text(6))))
    }
    self.versions = versions
    changes = versions.mapValues { MaterialChanges($0.map(\.version)) }
    noticeCodes = codes
  }

  private static func names(
    _ languages: [String], _ reader: any SQLReader
  ) throws -> [Int64: String] {
    var all: [Int64: [(language: String, name: String)]] = [:]
    try reader.query(PurposeSQL.names, []) { row in
      all[row.int(0), default: []].append((row.text(1), row.text(2)))
    }
    return all.compactMapValues { LanguageChoice.best($0, \.language, for: languages)?.name }
  }

  func entry(_ id: Int64) -> Entry? { entries.first { $0.id == id } }

  func entry(code: String) -> Entry? { entries.first { $0.purpose.code == code } }

  func versions(of entry: Entry) -> [NoticeVersion] {
    (versions[entry.notice] ?? []).map(\.version)
  }

  /// Those versions of its notice that end consent given before them.
  func changes(of entry: Entry) -> MaterialChanges { changes[entry.notice] ?? MaterialChanges([]) }

  func noticeCode(of entry: Entry) -> String { noticeCodes[entry.notice] ?? "" }

  /// The version of the purpose's notice that is in force.
  func version(of entry: Entry, at now: Instant) -> Version? {
    (versions[entry.notice] ?? []).filter { $0.version.inForceFrom <= now }
      .max { $0.version.number < $1.version.number }
  }
}

extension PurposeBook.Entry {
  fileprivate init(_ row: any SQLRow, names: [Int64: String]) throws {
    let code = row.text(1)
    guard let basis = LegalBasis(rawValue: row.text(2)),
      let visibility = PurposeVisibility(rawValue: row.text(6))
    else { throw DatabaseFault.damaged("purpose \(code)") }
    id = row.int(0)
    purpose = Purpose(
      code: code, name: names[id] ?? code, legalBasis: basis,
      services: row.text(4).split(separator: " ").map(String.init), explicit: row.bool(3),
      validityMonths: row.intOrNil(5).map { Int($0) }, visibility: visibility,
      recipients: row.text(7), retention: row.text(8),
      particulars: try JSONText.decode(row.text(11)))
    notice = row.int(9)
    isRetired = row.bool(10)
  }
}

extension Purpose {
  /// The purpose under its name in one language.
  func named(_ name: String) -> Purpose {
    Purpose(
      code: code, name: name, legalBasis: legalBasis, services: services, explicit: explicit,
      validityMonths: validityMonths, visibility: visibility, recipients: recipients,
      retention: retention, particulars: particulars)
  }
}
