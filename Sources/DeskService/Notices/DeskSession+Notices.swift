import Registration

extension DeskSession {
  /// Every version of every notice, the base notice first, the newest version of each on top.
  package func notices() throws -> [NoticeLine] {
    try reading(.recordConsent) { try NoticeLine.all(at: now, $0) }
  }

  /// A version of a notice, word for word; the one in force where none is named.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` when there is no such version.
  package func notice(_ code: String, version: Int? = nil) throws -> NoticeVersionText {
    try reading(.recordConsent) { try NoticeVersionText.find(code, version, at: now, $0) }
  }
}

extension NoticeLine {
  static func all(at now: Instant, _ reader: any SQLReader) throws -> [NoticeLine] {
    var languages: [Int64: [String]] = [:]
    try reader.query(AnnouncementSQL.languages, []) {
      languages[$0.int(0), default: []].append($0.text(1))
    }
    var inForce: Set<String> = []
    return try reader.rows(AnnouncementSQL.lines, []) { row in
      let from = Instant(milliseconds: row.int(6))
      let code = row.text(0)
      return NoticeLine(
        code: code, service: row.text(1),
        version: NoticeVersion(
          number: Int(row.int(3)), material: row.bool(4), inForceFrom: from, hash: row.text(5)),
        languages: languages[row.int(2)] ?? [],
        isInForce: from <= now && inForce.insert(code).inserted,
        announcement: NoticeAnnouncement(
          writtenAt: row.intOrNil(7).map(Instant.init(milliseconds:)),
          writtenBy: row.textOrNil(8), batch: row.textOrNil(9),
          people: Int(row.intOrNil(10) ?? 0), leftOut: Int(row.intOrNil(11) ?? 0),
          doneAt: row.intOrNil(12).map(Instant.init(milliseconds:)), doneBy: row.textOrNil(13)),
        id: row.int(2))
    }
  }

  /// A version; the one in force where none is named.
  static func find(
    _ code: String, _ version: Int?, at now: Instant, _ reader: any SQLReader
  ) throws -> NoticeLine {
    let found = try all(at: now, reader).first { line in
      line.code == code && (version.map { line.version.number == $0 } ?? line.isInForce)
    }
    guard let found else {
      throw DeskError.notFound(version.map { "\(code) \($0)" } ?? code)
    }
    return found
  }
}

extension NoticeVersionText {
  static func find(
    _ code: String, _ version: Int?, at now: Instant, _ reader: any SQLReader
  ) throws -> NoticeVersionText {
    let line = try NoticeLine.find(code, version, at: now, reader)
    return NoticeVersionText(line: line, texts: try texts(of: line.id, reader))
  }

  static func texts(of version: Int64, _ reader: any SQLReader) throws -> [String: String] {
    var texts: [String: String] = [:]
    try reader.query(NoticeSQL.text, [.int(version)]) { texts[$0.text(0)] = $0.text(1) }
    return texts
  }
}
