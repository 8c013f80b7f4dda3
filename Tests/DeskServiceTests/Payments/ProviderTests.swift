import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Naming the payment provider")
struct ProviderTests {
  private func provider(
    name: String = "Other Pay", privacy: String = "https://other.example.org/privacy",
    host: String = "PAY.EXAMPLE.ORG", payee: String = "SCR", minutes: Int = 20
  ) -> PaymentProvider {
    PaymentProvider(
      name: name, privacyAddress: privacy, outsideEU: false, host: host, payee: payee,
      validMinutes: minutes)
  }

  private func owing() throws -> (Rehearsal, DeskSession, charge: String) {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let done = try desk.register(
      try desk.enter(.invented()), conference: "2026", RegistrationChoice(category: "delegate"))
    return (rehearsal, desk, done.charge ?? "")
  }

  @Test("a society without one refuses the hand-off with the way out, and has one from then on")
  func namesOne() throws {
    var society = NewSociety.rehearsal
    society.provider = .unnamed
    let desk = try Desk.create(
      driver: SQLiteDriver(), vault: MemoryVault(auditKey: [UInt8](repeating: 7, count: 32)),
      environment: TestClock().environment(seed: 1), society: society, passwordHash: .cheapest)
    let session = try desk.logOn(
      login: Rehearsal.supervisor, password: Rehearsal.password, station: "office")
    try session.acknowledgeDuty(version: Duty.version)
    #expect(throws: DeskError.noProvider) { try session.providerNotice() }
    #expect(throws: DeskError.noProvider) { try session.handOff("C-0000-0000", toldNotice: 1) }
    try session.setProvider(provider(host: "pay.example.org"))
    #expect(try session.providerNotice().provider == "Other Pay")
    #expect(try session.providerNotice().host == "PAY.EXAMPLE.ORG")
  }

  @Test("a provider that cannot be used founds no society")
  func foundedWithOne() throws {
    var society = NewSociety.rehearsal
    society.provider = provider(host: "no host")
    let driver = try SQLiteDriver()
    #expect(throws: DeskError.self) {
      try Desk.create(
        driver: driver, vault: MemoryVault(auditKey: [UInt8](repeating: 7, count: 32)),
        environment: TestClock().environment(seed: 1), society: society, passwordHash: .cheapest)
    }
  }

  @Test("the payer has to be told again, and the change is in the trail")
  func changes() throws {
    let (rehearsal, desk, charge) = try owing()
    let old = try desk.providerNotice().version
    let before = try rehearsal.actions().count
    let supervisor = try rehearsal.supervisor()
    try supervisor.setProvider(provider())
    #expect(try rehearsal.actions(after: before).last == .setUpChanged)
    #expect(try rehearsal.detail(of: .setUpChanged).contains("other.example.org"))
    #expect(throws: DeskError.noticeChanged) { try desk.handOff(charge, toldNotice: old) }
    #expect(try rehearsal.desk.society()?.provider.validMinutes == 20)
  }

  @Test("a desk that signs for the old host does not hand off to it")
  func staleSigner() throws {
    let (rehearsal, desk, charge) = try owing()
    try rehearsal.supervisor().setProvider(provider(host: "OTHER.EXAMPLE.ORG"))
    let before = try rehearsal.counts()
    #expect(throws: DeskError.otherProvider) {
      try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test(
    "what cannot be used is named by field, and nothing is changed",
    arguments: [
      ("name", "provider"), ("card", "provider"), ("http", "privacyAddress"),
      ("host", "providerHost"), ("payee", "payee"), ("minutes", "validMinutes"),
    ])
  func refused(what: String, field: String) throws {
    let rehearsal = try Rehearsal(.memory)
    let wrong =
      switch what {
      case "name": provider(name: " ")
      case "card": provider(name: "Pay 4111 1111 1111 1111")
      case "http": provider(privacy: "http://other.example.org")
      case "host": provider(host: "pay.example.org/r")
      case "payee": provider(payee: "a\nb")
      default: provider(minutes: 0)
      }
    let before = try rehearsal.desk.society()?.provider
    let error = #expect(throws: DeskError.self) {
      try rehearsal.supervisor().setProvider(wrong)
    }
    guard case .invalid(let failures) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failures.map(\.field) == [field])
    #expect(try rehearsal.desk.society()?.provider == before)
  }

  @Test("only a supervisor names one", arguments: [Role.desk, .clerk])
  func permission(role: Role) throws {
    let session = try Rehearsal(.memory).session(role)
    #expect(throws: DeskError.notPermitted(.setUp)) { try session.setProvider(provider()) }
  }
}
