import Registration

extension DeskSession {
  /// Names who takes the society's money from now on; what was handed off before stays with whom
  /// it was handed to.
  ///
  /// A desk that is open already hands off again after it was opened anew.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` with every field that cannot be used.
  package func setProvider(_ provider: PaymentProvider) throws {
    let provider = try provider.checked()
    try writing(.setUp) { tx in
      try tx.run(SocietySQL.setProvider, [.text(try JSONText.encode(provider))])
      try audit(
        tx, .setUpChanged,
        [
          "provider": .text(provider.name), "privacyAddress": .text(provider.privacyAddress),
          "outsideEU": .flag(provider.outsideEU), "host": .text(provider.host),
          "payee": .text(provider.payee), "validMinutes": .number(Int64(provider.validMinutes)),
        ])
    }
  }
}
