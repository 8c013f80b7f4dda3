package import Registration

/// Why erasures could not be made physical in a quiet moment.
package struct PurgeFailure: Equatable, Sendable {
  package let at: Instant
  /// The code under which the words for people are found.
  package let code: String
}

/// What came of looking for a quiet moment.
package enum QuietPurge: Equatable, Sendable {
  case nothingWaits
  /// Somebody has written within the last minutes.
  case notQuiet
  /// It failed today already, and is left for tomorrow.
  case triedToday
  /// The desk was left meanwhile.
  case stopped
  case done(ErasureProof)
  case failed(code: String)
}

extension Desk {
  /// How long nobody may have written before the file is written anew by itself.
  package static let quietMinutes: Int64 = 10

  /// Makes erasures physical when nobody has written for some minutes, once a day at most.
  ///
  /// A reader of an older state is noticed before anything is written anew. What fails stands in
  /// the audit trail and is tried the next day.
  package func purgeInQuietMoment(goesOn: () -> Bool = { true }) throws -> QuietPurge {
    let now = environment.now()
    let found: QuietPurge? = try driver.read { reader in
      guard try Self.isPurgePending(reader) else { return .nothingWaits }
      if let failure = try lastPurgeFailure(reader), day(of: failure.at) == day(of: now) {
        return .triedToday
      }
      return try isQuiet(reader) ? nil : .notQuiet
    }
    if let found { return found }
    do {
      try driver.emptyLog()
      guard let proof = try purge(progress: { _ in goesOn() }) else { return .nothingWaits }
      return proof.isClean ? .done(proof) : try note(failure: "purgeUnclean")
    } catch let fault as DatabaseFault {
      return try note(failure: fault.code)
    } catch let fault as VaultFault {
      return try note(failure: fault.code)
    } catch is CancellationError {
      return .stopped
    }
  }

  /// Whether no desk has written for some minutes; what this program does by itself does not count.
  func isQuiet(_ reader: any SQLReader) throws -> Bool {
    let written = try reader.rows(ErasureSQL.lastWritten, [.text(Self.programStation)]) {
      $0.intOrNil(0) ?? 0
    }
    return environment.now().milliseconds - (written.max() ?? 0) >= Self.quietMinutes * 60_000
  }

  private func day(of instant: Instant) -> String {
    CivilDate(instant: instant, timeZone: environment.timeZone).description
  }

  private func note(failure code: String) throws -> QuietPurge {
    try driver.write { tx in
      try chain(station(named: Self.programStation, tx)).append(
        tx, staff: nil, action: .purgeFailed, subject: nil, detail: ["code": .text(code)])
    }
    return .failed(code: code)
  }

  func lastPurgeFailure(_ reader: any SQLReader) throws -> PurgeFailure? {
    let found = try reader.first(ErasureSQL.lastFailure, [.text(Self.programStation)]) {
      (at: $0.int(0), body: $0.text(1))
    }
    guard let found else { return nil }
    let detail: [String: AuditValue] = try JSONText.decode(found.body)
    guard case .text(let code)? = detail["code"] else { return nil }
    return PurgeFailure(at: Instant(milliseconds: found.at), code: code)
  }
}
