import PaymentProviders
import Registration
import TestSupport
import Testing

@Suite("Signed redirect addresses")
struct LinkSignerTests {
  private static let expiry = Instant(milliseconds: 1_795_453_297_250)
  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private func signer(
    key: UInt8 = 7, host: String = "pay.example.org", payee: String = "SCR"
  ) throws -> LinkSigner {
    let bytes = try #require(SigningKey([UInt8](repeating: key, count: 32)))
    return try LinkSigner(host: host, payee: payee, key: bytes)
  }

  private func request(
    reference: Reference, cents: Int64 = 22_000, currency: String = "EUR", payee: String = "SCR"
  ) throws -> RedirectRequest {
    RedirectRequest(
      reference: reference.description, payee: payee,
      amount: Money(minorUnits: cents, currency: try #require(Currency(currency))),
      description: "12th Conference", expiresAt: Self.expiry)
  }

  private func reference(seed: UInt64 = 1, _ kind: Reference.Kind = .payment) -> Reference {
    var random = SplitMix64(seed: seed)
    return Reference.random(kind) { random.bytes($0) }
  }

  @Test("an address says what was asked for, and is valid until its second")
  func roundTrip() throws {
    let signer = try signer()
    let reference = reference()
    let signed = try signer.address(for: request(reference: reference))
    let fields = try signer.verify(address: signed.address, at: Self.expiry.adding(seconds: -1))
    #expect(fields.reference == reference)
    #expect(fields.amount.minorUnits == 22_000 && fields.amount.currency.code == "EUR")
    #expect(fields.expiresAt.milliseconds == 1_795_453_297_000)
    #expect(fields.expiresAt == signed.expiresAt && fields.payee == "SCR")
    #expect(signed.host == "PAY.EXAMPLE.ORG" && signed.hash.count == 64)
  }

  @Test("it is short and needs only the small alphabet of a QR code")
  func short() throws {
    let address = try signer().address(for: request(reference: reference())).address
    #expect(address.hasPrefix("HTTPS://PAY.EXAMPLE.ORG/R/P"))
    #expect(address.count == 75)
    let small = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    #expect(address.allSatisfy { small.contains($0) })
  }

  @Test("after its second it is expired, not forged")
  func expired() throws {
    let signer = try signer()
    let signed = try signer.address(for: request(reference: reference()))
    #expect(throws: LinkRefusal.expired(signed.expiresAt)) {
      try signer.verify(address: signed.address, at: signed.expiresAt)
    }
    #expect(throws: Never.self) {
      try signer.verify(address: signed.address, at: signed.expiresAt.adding(milliseconds: -1))
    }
  }

  @Test("any other character at any position is refused, but for the case of scheme and host")
  func everyPosition() throws {
    let signer = try signer()
    let signed = try signer.address(for: request(reference: reference()))
    let own = Array(signed.address)
    let others =
      (0x20...0x7E).compactMap { Unicode.Scalar($0).map(Character.init) } + ["é", "\u{0}"]
    let placeEnd = "HTTPS://PAY.EXAMPLE.ORG".count
    var tried = 0
    for position in own.indices {
      for other in others where other != own[position] {
        let onlyCase = other.uppercased() == own[position].uppercased()
        if position < placeEnd, onlyCase { continue }
        var altered = own
        altered[position] = other
        #expect(throws: LinkRefusal.forged) {
          try signer.verify(address: String(altered), at: Instant(milliseconds: 0))
        }
        tried += 1
      }
    }
    #expect(tried > 7_000)
  }

  @Test("a browser's lower-case scheme and host are the same address")
  func lowerCaseHost() throws {
    let signer = try signer()
    let address = try signer.address(for: request(reference: reference())).address
    let typed = address.replacing("HTTPS://PAY.EXAMPLE.ORG", with: "https://pay.example.org")
    #expect(throws: Never.self) {
      try signer.verify(address: typed, at: Instant(milliseconds: 0))
    }
    #expect(throws: LinkRefusal.forged) {
      try signer.verify(address: address.lowercased(), at: Instant(milliseconds: 0))
    }
  }

  @Test("cut, lengthened, swapped and empty addresses are refused")
  func lengths() throws {
    let signer = try signer()
    let address = try signer.address(for: request(reference: reference())).address
    for count in 0..<address.count {
      #expect(throws: LinkRefusal.forged) {
        try signer.verify(address: String(address.prefix(count)), at: Instant(milliseconds: 0))
      }
    }
    for tail in ["0", "/", "?x=1", "#", " ", "\n", String(repeating: "0", count: 1000)] {
      #expect(throws: LinkRefusal.forged) {
        try signer.verify(address: address + tail, at: Instant(milliseconds: 0))
      }
    }
    let own = Array(address)
    for position in 1..<own.count where own[position] != own[position - 1] {
      var swapped = own
      swapped.swapAt(position, position - 1)
      #expect(throws: LinkRefusal.forged) {
        try signer.verify(address: String(swapped), at: Instant(milliseconds: 0))
      }
    }
  }

  @Test("another key, host or payee accepts none of it")
  func others() throws {
    let address = try signer().address(for: request(reference: reference())).address
    for other in [
      try signer(key: 8), try signer(host: "pay.example.com"), try signer(payee: "SCS"),
    ] {
      #expect(throws: LinkRefusal.forged) {
        try other.verify(address: address, at: Instant(milliseconds: 0))
      }
    }
  }

  @Test("amounts of every size and currency come back as they went", arguments: [1, 2, 3])
  func amounts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signer = try signer()
    for _ in 0..<300 {
      let currency = try #require(Currency.all.randomElement(using: &random))
      let bits = Int.random(in: 1...62, using: &random)
      let cents = Int64.random(in: 1...(1 << bits), using: &random)
      let reference = reference(seed: random.next())
      let signed = try signer.address(
        for: request(reference: reference, cents: cents, currency: currency.code))
      let fields = try signer.verify(address: signed.address, at: Instant(milliseconds: 0))
      #expect(fields.amount == Money(minorUnits: cents, currency: currency), "seed \(seed)")
      #expect(fields.reference == reference, "seed \(seed)")
    }
  }

  @Test("no two requests have the same signature")
  func distinct() throws {
    let signer = try signer()
    let tails = try (1...500).map { cents in
      String(
        try signer.address(for: request(reference: reference(), cents: Int64(cents)))
          .address.suffix(26))
    }
    #expect(Set(tails).count == tails.count)
  }

  @Test("what cannot stand in an address is refused before anything is signed")
  func faults() throws {
    let signer = try signer()
    #expect(throws: LinkFault.payee) {
      try signer.address(for: request(reference: reference(), payee: "OTHER"))
    }
    #expect(throws: LinkFault.reference) {
      try signer.address(for: request(reference: reference(.charge)))
    }
    for cents: Int64 in [0, -1] {
      #expect(throws: LinkFault.amount) {
        try signer.address(for: request(reference: reference(), cents: cents))
      }
    }
    let good = try request(reference: reference())
    let withReturn = RedirectRequest(
      reference: good.reference, payee: good.payee, amount: good.amount, description: "",
      expiresAt: good.expiresAt, returnPath: "/thanks")
    #expect(throws: LinkFault.returnPath) { try signer.address(for: withReturn) }
    let early = RedirectRequest(
      reference: good.reference, payee: good.payee, amount: good.amount, description: "",
      expiresAt: Instant(milliseconds: -5000))
    #expect(throws: LinkFault.expiry) { try signer.address(for: early) }
  }

  @Test(
    "a host is a name, perhaps with a port, and nothing else",
    arguments: [
      "", "pay.example.org/", "pay example.org", "pay..example.org", "-a.example.org", "ä.example",
      "user@example.org", "example.org:0", "example.org:99999", "example.org:+80", "a:b:c",
    ])
  func badHosts(host: String) {
    #expect(throws: LinkFault.host) { try signer(host: host) }
  }

  @Test("a host with a port is taken")
  func port() throws {
    #expect(try signer(host: "pay.example.org:8443").host == "PAY.EXAMPLE.ORG:8443")
  }

  @Test(
    "a payee with a line end, a space or other letters is refused",
    arguments: ["", "A\nB", "A B", "Ä", "A|B"])
  func badPayees(payee: String) {
    #expect(throws: LinkFault.payee) { try signer(payee: payee) }
  }
}
