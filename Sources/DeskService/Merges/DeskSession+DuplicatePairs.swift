package import Registration

/// Two records that may be one person.
package struct DuplicatePair: Equatable, Sendable {
  package struct Side: Equatable, Sendable {
    package let person: String
    package let name: String
    package let organisation: String
    package let city: String
    package let country: String
  }
  /// The record that was entered first.
  package let one: Side
  package let other: Side
  package let match: DuplicateMatch
}

/// The likely pairs of a society.
package struct DuplicateAnswer: Equatable, Sendable {
  /// The likeliest first.
  package let pairs: [DuplicatePair]
  /// How many there are, also beyond the limit.
  package let total: Int
  /// Names, addresses and numbers that so many people share that they say nothing.
  package let crowded: Int
}

extension DeskSession {
  /// Pairs of people who may be one, over the whole society; those known to be two are left out.
  ///
  /// `least`: The lowest score that counts, from 1 to 100.
  /// `progress`: Called with a part of the work from 0 to 1; false cancels.
  package func duplicatePairs(
    least: Int = 60, limit: Int = 1_000, progress: (Double) -> Bool = { _ in true }
  ) throws -> DuplicateAnswer {
    try reading(.correctOthersEntry) { reader in
      let (candidates, crowded) = try candidates(progress, reader)
      let distinct = Set(
        try reader.rows(DuplicateSQL.distinctPairs, []) { [$0.bytes(0), $0.bytes(1)] })
      var people: [Int64: ComparedPerson] = [:]
      var found: [DuplicatePair] = []
      for (done, pair) in candidates.sorted(by: { $0.one < $1.one }).enumerated() {
        if done.isMultiple(of: 1_000),
          !progress(0.5 + 0.5 * Double(done) / Double(candidates.count))
        {
          throw CancellationError()
        }
        // Emptied at once, not sifted: what is needed again is read again.
        if people.count > 8_000 { people.removeAll(keepingCapacity: true) }
        guard let one = try compared(pair.one, &people, reader),
          let other = try compared(pair.other, &people, reader),
          let match = DuplicateScore.score(one.checked, other.checked), match.score >= least,
          !distinct.contains(Self.sorted(one.subjectKey, other.subjectKey))
        else { continue }
        found.append(DuplicatePair(one: one.side, other: other.side, match: match))
      }
      found.sort { ($1.match.score, $0.one.person) < ($0.match.score, $1.one.person) }
      return DuplicateAnswer(
        pairs: Array(found.prefix(limit)), total: found.count, crowded: crowded)
    }
  }

  /// Remembers that two people are two, however alike they are.
  package func areDistinct(_ one: String, _ other: String) throws {
    try writing(.correctOthersEntry) { tx in
      let pair = try MergePair(kept: one, gone: other, tx)
      let keys = Self.sorted(pair.kept.subjectKey, pair.gone.subjectKey)
      try tx.run(
        DuplicateSQL.distinct,
        [.bytes(keys[0]), .bytes(keys[1]), .int(staffID), .int(now.milliseconds)])
      for (person, another) in [(pair.kept, pair.gone), (pair.gone, pair.kept)] {
        try audit(
          tx, .foundDistinct, subject: person.subjectKey, ["other": .text(another.reference)])
      }
    }
  }

  private func candidates(
    _ progress: (Double) -> Bool, _ reader: any SQLReader
  ) throws -> (pairs: Set<PersonPair>, crowded: Int) {
    let slice = 5_000
    var blocks = DuplicateBlocks()
    let all = Double(max(1, try reader.first(PeopleSQL.count) { $0.int(0) } ?? 1))
    var read = 0
    var last: Int64 = 0
    while true {
      let before = read
      try reader.query(DuplicateSQL.keys, [.int(last), .int(Int64(slice))]) { row in
        last = row.int(0)
        read += 1
        blocks.add(
          last, nameKey: row.text(1), emailKey: row.textOrNil(2), telephoneKey: row.textOrNil(3),
          organisation: row.text(4), city: row.text(5))
      }
      guard progress(0.5 * Double(read) / all) else { throw CancellationError() }
      if read - before < slice { return blocks.pairs() }
    }
  }

  private func compared(
    _ id: Int64, _ known: inout [Int64: ComparedPerson], _ reader: any SQLReader
  ) throws -> ComparedPerson? {
    if let person = known[id] { return person }
    // A record from before a rule became stricter cannot be compared; it is found by its name.
    guard let record = try reader.first(PeopleSQL.byID, [.int(id)], PersonRecord.init),
      let checked = try? record.details.checked()
    else { return nil }
    let person = ComparedPerson(record: record, checked: checked)
    known[id] = person
    return person
  }

  private static func sorted(_ one: [UInt8], _ other: [UInt8]) -> [[UInt8]] {
    one.lexicographicallyPrecedes(other) ? [one, other] : [other, one]
  }
}

private struct ComparedPerson {
  let record: PersonRecord
  let checked: CheckedPerson

  var subjectKey: [UInt8] { record.subjectKey }

  var side: DuplicatePair.Side {
    DuplicatePair.Side(
      person: record.reference, name: record.details.fullName,
      organisation: record.details.organisation, city: record.details[.city],
      country: record.details.country)
  }
}
