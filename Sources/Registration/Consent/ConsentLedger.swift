/// Derives what consent amounts to from everything that was ever answered.
package enum ConsentLedger {
  /// The status at `now` from all answers of one person for one purpose, in any order.
  ///
  /// Answers after `now` do not count, so past moments can be asked for too. A no after a yes is a
  /// withdrawal; a withdrawal of what was never given is a refusal; putting a question off changes
  /// no answer; an answer that a later one corrects does not count. `versions` are those of the
  /// notice that governs the purpose.
  package static func status(
    events: [ConsentEvent], versions: [NoticeVersion], at now: Instant
  ) -> ConsentStatus {
    standing(events: events, at: now)?.status(changes: MaterialChanges(versions), at: now)
      ?? .unknown
  }

  /// What all answers up to `now` have come to; nil when there are none.
  package static func standing(events: [ConsentEvent], at now: Instant) -> ConsentStanding? {
    let known = events.filter { $0.at <= now }
    let corrected = Set(known.compactMap(\.corrects))
    let moments = Dictionary(grouping: known.filter { !corrected.contains($0.id) }, by: \.at)
    var standing: ConsentStanding?
    for (_, together) in moments.sorted(by: { $0.key < $1.key }) {
      standing = ConsentStanding(after: standing, events: together)
    }
    return standing
  }

  /// Whether consent covers use at this moment.
  package static func isEffective(
    events: [ConsentEvent], versions: [NoticeVersion], at now: Instant
  ) -> Bool {
    status(events: events, versions: versions, at: now).coversUse
  }
}
