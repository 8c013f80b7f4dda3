import DeskService
import Foundation
import Registration
import SQLiteDriver
import Testing

@Suite("The schema")
struct SchemaTests {
  @Test("a migration that has landed is never edited")
  func migrationsAreFrozen() {
    let pinned = [
      1: "d4cf209422ad64cfb7d26c672f578d9db6801e68414454da3f2853e55d381270",
      2: "970cf600fdd5676dac6bad03cbfa4f71ad67a931e28c311acae113b8a5e5c0fe",
      3: "bf4ed58916dcbe294e97d466bc5cc90870022132ca30461ecd6fdedc0674daac",
      4: "82f367072f5e01f6f0528a83874f827481ca2fa657338bef78c1fcf3ca4a8e22",
      5: "84452c8f9ad5d96e6ff9739e15e03056efcb29a0ae083f06c6fad646b9ea58b2",
      6: "2ba7b1ed1c92101208eb544c7150714b42f8414f02927e797e1a14c84110fbe3",
      7: "b59c2a7c08e373e49a7e02f2c48c8dabc8b8654704f4b14caf2fa93929b18eb7",
      8: "4fb99eba5bb7ae4834d5c0b4a31902419d8b74f6a983fc49016f6879cf5be852",
      9: "7509f9ebca56e76da88883f1aa32640799ed45d2f785ba7584d417fb1dac7e7e",
      10: "e374b9683f986548e523404f7e406f8d166dc54e0c52ca6ca973401741ad3166",
    ]
    for migration in Migration.all {
      let text = [Dialect.sqlite, .postgres].map { migration.text(for: $0) }.joined()
      let hash = Sodium.sha256(Array(text.utf8)).map {
        String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
      }.joined()
      #expect(hash == pinned[migration.number], "migration \(migration.number) is \(hash)")
    }
  }

  @Test(
    "a state of the rules is a state of the schema, and no other",
    arguments: [
      ("registration", "state", RegistrationState.allCases.map(\.rawValue)),
      ("charge", "state", ChargeState.allCases.map(\.rawValue)),
      ("payment_attempt", "state", AttemptState.allCases.map(\.rawValue)),
      ("proposal", "state", ProposalState.allCases.map(\.rawValue)),
      ("proposal", "kind", ProposalKind.allCases.map(\.rawValue)),
      ("consent_event", "answer", ConsentAnswer.allCases.map(\.rawValue)),
      ("consent_event", "channel", ConsentChannel.allCases.map(\.rawValue)),
      ("consent_event", "answered_by", AnsweredBy.allCases.map(\.rawValue)),
      ("purpose", "legal_basis", LegalBasis.allCases.map(\.rawValue)),
      ("purpose", "visibility", PurposeVisibility.allCases.map(\.rawValue)),
      ("abstract", "state", AbstractState.allCases.map(\.rawValue)),
      ("abstract", "wish", PresentationWish.allCases.map(\.rawValue)),
      ("staff", "role", Role.allCases.map(\.rawValue)),
      ("membership", "state", MembershipState.allCases.filter(\.isStored).map(\.rawValue)),
      ("consent_decision", "decision", ConsentDecision.allCases.map(\.rawValue)),
      ("representative", "role", RepresentativeRole.allCases.map(\.rawValue)),
    ])
  func statesAgree(table: String, column: String, cases: [String]) throws {
    let text = Migration.all.map { $0.text(for: .sqlite) }.joined(separator: "\n")
    // A later migration may have made the table anew.
    let start = try #require(
      text.range(of: "CREATE TABLE \(table)_renewed (")
        ?? text.range(of: "CREATE TABLE \(table) ("))
    let body = text[start.upperBound...].prefix(while: { $0 != ";" })
    let check = try #require(
      body.range(of: "CHECK \\(\\s*\(column) (IN|=)", options: .regularExpression))
    let list = body[check.upperBound...].prefix(while: { $0 != ")" })
    let allowed = list.split(separator: "'").map(String.init)
      .filter { $0.first?.isLetter ?? false }
    #expect(Set(allowed) == Set(cases))
  }

  @Test("opening a database again changes nothing", arguments: Store.allCases)
  func migratingTwiceIsHarmless(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let again = try Desk.open(
      driver: rehearsal.driver, vault: rehearsal.vault,
      environment: rehearsal.clock.environment(seed: 3), passwordHash: .cheapest)
    #expect(try again.society()?.name == "Society of Coastal Registries")
  }

  @Test("a database of a newer program is left alone")
  func newerIsRefused() throws {
    let rehearsal = try Rehearsal(.memory)
    try rehearsal.driver.write { try $0.run(Future.version, []) }
    #expect(throws: DatabaseFault.newer(found: 99, known: Migration.all.last?.number ?? 0)) {
      try Desk.open(
        driver: rehearsal.driver, vault: rehearsal.vault,
        environment: rehearsal.clock.environment(seed: 3), passwordHash: .cheapest)
    }
  }

  private enum Future: String, CatalogueStatement {
    case version = "INSERT INTO schema_version (number, applied_at) VALUES (99, 0)"
  }
}
