import Registration

/// A disclosure under way: who may go out, who was left out and why.
struct DisclosureBatch {
  let id: Int64
  let reference: String
  let entry: PurposeBook.Entry
  let versions: [NoticeVersion]
  private(set) var people = 0
  private var leftOut: [LeftOutReason: Int] = [:]
  /// Those whose records are used for nothing; read anew for each slice.
  var restricted: Set<Int64> = []

  init(id: Int64, reference: String, entry: PurposeBook.Entry, versions: [NoticeVersion]) {
    self.id = id
    self.reference = reference
    self.entry = entry
    self.versions = versions
  }

  /// Whether somebody with these answers may go out; counts them either way.
  mutating func takes(_ events: [ConsentEvent], at now: Instant) -> Bool {
    let status = ConsentLedger.status(events: events, versions: versions, at: now)
    guard entry.purpose.allowsUse(status) else {
      leftOut[LeftOutReason(status), default: 0] += 1
      return false
    }
    people += 1
    return true
  }

  /// Whether something is about somebody whose record is restricted; counts it once if so.
  mutating func leavesOut(_ people: [Int64]) -> Bool {
    guard !restricted.isDisjoint(with: people) else { return false }
    leftOut[.restricted, default: 0] += 1
    return true
  }

  /// Whether a row may go out; counts it either way.
  mutating func takes(
    _ row: ExportRow, _ events: [Int64: [ConsentEvent]], at now: Instant
  ) -> Bool {
    if leavesOut(row.people) { return false }
    return row.people.count == 1
      ? takes(events[row.people[0]] ?? [], at: now)
      : takes(all: row.people.map { events[$0] ?? [] }, at: now)
  }

  /// Whether something that is about several people may go out: only when all of them may, those
  /// nobody knows among them as people who were never asked. Counts it once either way.
  mutating func takes(all answers: [[ConsentEvent]], at now: Instant) -> Bool {
    let refused = answers.first { events in
      !entry.purpose.allowsUse(
        ConsentLedger.status(events: events, versions: versions, at: now))
    }
    return takes(refused ?? answers.first ?? [], at: now)
  }

  var done: ExportDone {
    let reasons = leftOut.map { LeftOut(reason: $0.key, count: $0.value) }
    return ExportDone(
      batch: reference, people: people,
      leftOut: reasons.sorted {
        ($1.count, $0.reason.code) < ($0.count, $1.reason.code)
      })
  }
}
