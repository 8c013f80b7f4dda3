import Registration

extension DeskSession {
  /// What the payer has to be told before being handed off.
  ///
  /// - Throws: ``DeskError/noProvider`` while the society has none.
  package func providerNotice() throws -> ProviderNotice {
    try reading(.handOffPayment) { try provider($0).notice }
  }

  /// Hands a payment off: a new attempt with a signed redirect address of its own.
  ///
  /// What is owed on the charge is asked for; `toldNotice` is the version of the provider's notice
  /// that the payer was told (``ProviderNotice/version``).
  ///
  /// - Throws: ``DeskError/noticeChanged`` when the notice is another one now,
  ///   ``DeskError/attemptOpen(_:)`` with the attempt that is under way,
  ///   ``DeskError/nothingToPay``, ``DeskError/handOffUnavailable(_:)``,
  ///   ``DeskError/noProvider``, ``DeskError/otherProvider`` since the desk was opened,
  ///   ``DeskError/stateForbids(from:to:)`` before the registration is approved or while money
  ///   that has arrived waits for a decision, ``DeskError/membership(_:)`` before an application
  ///   is approved and when the member rate of the registration no longer holds,
  ///   ``DeskError/rights(_:)`` for a restricted record.
  package func handOff(_ charge: String, toldNotice: Int64) throws -> HandOff {
    try writing(.handOffPayment) { tx in
      let provider = try provider(tx)
      let file = try ChargeFile.find(charge, tx)
      guard provider.notice.version == toldNotice else { throw DeskError.noticeChanged }
      try audit(tx, .payerInformed, subject: file.subjectKey, provider.detail(charge: charge))
      return try open(file, provider, toldAt: now, tx)
    }
  }

  /// Gives up an attempt and opens a new one with a new address.
  ///
  /// The payer was told who the provider is with the first; when that has changed meanwhile it is
  /// told anew by ``handOff(_:toldNotice:)``.
  package func renewAttempt(_ reference: String) throws -> HandOff {
    try writing(.handOffPayment) { tx in
      let old = try AttemptRow.find(reference, tx)
      let file = try ChargeFile.find(old.attempt.charge, tx)
      let provider = try provider(tx)
      guard provider.notice.version == old.toldNotice else { throw DeskError.noticeChanged }
      if old.attempt.isOpen(at: now) {
        guard old.attempt.state.allows(.cancelled) else {
          throw DeskError.attemptOpen(reference)
        }
        try move(old, to: .cancelled, subject: file.subjectKey, tx)
      }
      return try open(file, provider, toldAt: old.toldAt, tx)
    }
  }

  private func open(
    _ file: ChargeFile, _ provider: ProviderRow, toldAt: Instant, _ tx: any SQLWriter
  ) throws -> HandOff {
    let now = now
    if file.isRestricted { throw DeskError.rights(.restricted(file.person)) }
    if file.registration?.state == .pendingApproval {
      throw DeskError.stateForbids(
        from: RegistrationState.pendingApproval.rawValue, to: RegistrationState.unpaid.rawValue)
    }
    if file.membership?.state == .applied { throw DeskError.membership(.state(.applied)) }
    if let registration = file.registration?.reference {
      try checkMemberRate(of: registration, at: now, tx)
    }
    let attempts = try AttemptRow.all(of: file.charge.id, tx)
    for row in attempts where row.attempt.state.isOpen && !row.attempt.isOpen(at: now) {
      try move(row, to: .expired, subject: file.subjectKey, tx)
    }
    let owed = try file.charge.owed()
    do {
      try AttemptRule.canOpen(
        owed, charge: file.charge.state, owed: owed, existing: attempts.map(\.attempt), at: now)
    } catch {
      throw DeskError(error)
    }
    let reference = desk.newReference(.payment)
    let signed = try sign(reference, owed, file, provider, at: now)
    try tx.run(
      AttemptSQL.insert,
      [
        .text(reference), .int(file.charge.id), .text(provider.provider.name),
        .text(AttemptState.redirected.rawValue), .text(signed.address), .int(owed.minorUnits),
        .text(owed.currency.code), .int(toldAt.milliseconds), .int(provider.notice.version),
        .int(signed.expiresAt.milliseconds), .int(staffID), .int(station.id),
        .int(now.milliseconds),
      ])
    try audit(
      tx, .handedOff, subject: file.subjectKey,
      [
        "attempt": .text(reference), "charge": .text(file.charge.reference),
        "amount": .text(owed.formatted), "addressHash": .text(signed.hash),
      ])
    return HandOff(
      attempt: reference, charge: file.charge.reference, person: file.person, name: file.name,
      provider: provider.provider.name, address: signed.address, host: signed.host, amount: owed,
      lines: try file.lines(tx), expiresAt: signed.expiresAt, state: .redirected)
  }

  private func sign(
    _ reference: String, _ amount: Money, _ file: ChargeFile, _ provider: ProviderRow,
    at now: Instant
  ) throws -> SignedAddress {
    guard let signer = desk.signer else { throw DeskError.handOffUnavailable("noSigner") }
    let request = RedirectRequest(
      reference: reference, payee: provider.provider.payee, amount: amount,
      description: file.charge.reference,
      expiresAt: now.adding(seconds: Int64(provider.provider.validMinutes) * 60))
    let signed: SignedAddress
    do {
      signed = try signer.address(for: request)
    } catch let error as DeskError {
      throw error
    } catch {
      throw DeskError.handOffUnavailable("\(error)")
    }
    // The signer was made when the desk was opened: the payer was told another host.
    guard signed.host == provider.provider.host else { throw DeskError.otherProvider }
    return signed
  }

  private func provider(_ reader: any SQLReader) throws -> ProviderRow {
    guard let society = try Society.read(reader) else { throw DeskError.notFound("society") }
    guard society.provider.isNamed else { throw DeskError.noProvider }
    return try ProviderRow(society.provider)
  }
}

/// The society's provider with the notice about it.
private struct ProviderRow {
  let provider: PaymentProvider
  let notice: ProviderNotice

  init(_ provider: PaymentProvider) throws {
    self.provider = provider
    let digest = Sodium.sha256(Array(try JSONText.encode(provider).utf8))
    notice = ProviderNotice(
      provider: provider.name, privacyAddress: provider.privacyAddress,
      outsideEU: provider.outsideEU, host: provider.host,
      version: digest.prefix(6).reduce(0) { $0 << 8 | Int64($1) })
  }

  /// What the payer was told, in full: the version alone could not be read later.
  func detail(charge: String) -> AuditDetail {
    [
      "charge": .text(charge), "provider": .text(notice.provider),
      "privacyAddress": .text(notice.privacyAddress), "outsideEU": .flag(notice.outsideEU),
      "host": .text(notice.host), "notice": .number(notice.version),
    ]
  }
}

extension DeskError {
  /// The desk's word for why no attempt can be opened.
  init(_ refusal: AttemptRefusal) {
    self =
      switch refusal {
      case .nothingOwed, .amountNotOwed: .nothingToPay
      case .anotherOpen(let reference, _), .pendingAtProvider(let reference):
        .attemptOpen(reference)
      case .needsDecision(_, let state):
        .stateForbids(from: state.rawValue, to: AttemptState.created.rawValue)
      case .notAwaited(let state):
        .stateForbids(from: state.rawValue, to: AttemptState.confirmed.rawValue)
      case .money(let refusal): .fee(.money(refusal))
      }
  }
}
