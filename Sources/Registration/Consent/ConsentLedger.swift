/// Derives what consent amounts to from everything that was ever answered.
package enum ConsentLedger {
  /// The status at `now` from all answers of one person for one purpose, in any order.
  ///
  /// Answers after `now` do not count, so past moments can be asked for too. A no after a yes is a
  /// withdrawal; a withdrawal of what was never given is a refusal; putting a question off changes
  /// no answer. `versions` are those of the notice that governs the purpose.
  package static func status(
    events: [ConsentEvent], versions: [NoticeVersion], at now: Instant
  ) -> ConsentStatus {
    let moments = Dictionary(grouping: events.filter { $0.at <= now }, by: \.at)
    var standing: Standing?
    for (_, together) in moments.sorted(by: { $0.key < $1.key }) {
      standing = Standing(after: standing, events: together)
    }
    guard let standing else { return .unknown }
    return standing.status(versions: versions, at: now)
  }

  /// Whether consent covers use at this moment.
  package static func isEffective(
    events: [ConsentEvent], versions: [NoticeVersion], at now: Instant
  ) -> Bool {
    status(events: events, versions: versions, at: now).coversUse
  }
}
