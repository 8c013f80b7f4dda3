import Registration

extension PaymentProvider {
  /// No provider yet: nothing can be handed off until one is named.
  package static let unnamed = PaymentProvider(
    name: "", privacyAddress: "", outsideEU: true, host: "", payee: "", validMinutes: 15)

  /// Whether there is one to hand off to.
  package var isNamed: Bool { !name.isEmpty && !host.isEmpty && !payee.isEmpty }

  /// How long a redirect address may hold.
  package static let minutes = 1...1_440

  /// The provider as it is stored, or every refusal of it by the name of the field.
  func checked() throws(DeskError) -> PaymentProvider {
    var failures: [FieldFailure] = []
    func text(_ text: String, _ field: String) -> String {
      do throws(TextRefusal) {
        let text = try TextRule.accept(text)
        if text.isEmpty { failures.append(FieldFailure(field: field, code: "required")) }
        return text
      } catch {
        failures.append(FieldFailure(field: field, code: error.code, detail: error.detail))
        return ""
      }
    }
    func require(_ holds: Bool, _ field: String, _ code: String) {
      if !holds { failures.append(FieldFailure(field: field, code: code)) }
    }
    let checked = PaymentProvider(
      name: text(name, "provider"), privacyAddress: text(privacyAddress, "privacyAddress"),
      outsideEU: outsideEU, host: text(host, "providerHost").uppercased(),
      payee: text(payee, "payee"), validMinutes: validMinutes)
    if failures.isEmpty {
      require(Self.isSecure(checked.privacyAddress), "privacyAddress", "privacyAddress")
      require(ProviderRule.isHost(checked.host), "providerHost", "link.host")
      require(ProviderRule.isPayee(checked.payee), "payee", "link.payee")
      require(Self.minutes.contains(validMinutes), "validMinutes", "validMinutes")
    }
    guard failures.isEmpty else { throw .invalid(failures) }
    return checked
  }

  private static func isSecure(_ address: String) -> Bool {
    do throws(WebsiteRefusal) {
      let normal = try Website.normalise(address)
      return normal == address && address.hasPrefix("https://")
    } catch {
      return false
    }
  }
}
