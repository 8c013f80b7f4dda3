import DeskService
import Registration
import Testing

@testable import SQLiteDriver

@Suite("The contract of a SQL driver")
struct SQLDriverContractTests {
  @Test("$1 is the first argument wherever it stands, and twice when it stands twice")
  func placeholdersAreNumbered() {
    #expect(
      PreparedStatements.text(of: "SELECT $2, $1, '$1', $12 WHERE a = $2")
        == "SELECT ?2, ?1, '$1', ?12 WHERE a = ?2")
  }

  @Test("arguments arrive in the places that the statement names", arguments: Store.allCases)
  func argumentsArriveInPlace(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let driver = rehearsal.driver
    try driver.write { tx in
      // at is $4 here and $1 there: a driver that counts placeholders mixes them up.
      try tx.run(DraftContract.keep, [.int(1), "slot", "body", .int(40), .int(50)])
    }
    let found = try driver.read { reader in
      try reader.rows(DraftContract.read, [.int(45), .int(1)]) { ($0.text(0), $0.int(1)) }
    }
    #expect(found.map(\.0) == ["body"])
    #expect(found.map(\.1) == [40])
  }

  @Test("a thrown error leaves nothing behind", arguments: Store.allCases)
  func errorsRollBack(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    #expect(throws: DeskError.loginTaken("x")) {
      try rehearsal.driver.write { tx in
        try tx.run(DraftContract.keep, [.int(1), "slot", "body", .int(40), .int(50)])
        throw DeskError.loginTaken("x")
      }
    }
    let left = try rehearsal.driver.read {
      try $0.rows(DraftContract.read, [.int(0), .int(1)]) { $0.text(0) }
    }
    #expect(left.isEmpty)
  }

  @Test("work after the commit waits for it, and is dropped with it", arguments: Store.allCases)
  func afterCommitWaits(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let count = Counter()
    try rehearsal.driver.write { tx in
      tx.afterCommit { count.add() }
      #expect(count.value == 0)
    }
    #expect(count.value == 1)
    #expect(throws: DeskError.noticeChanged) {
      try rehearsal.driver.write { tx in
        tx.afterCommit { count.add() }
        throw DeskError.noticeChanged
      }
    }
    #expect(count.value == 1)
  }

  @Test("a rule of the schema is a constraint fault", arguments: Store.allCases)
  func constraintsAreNamed(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    do {
      try rehearsal.driver.write { tx in
        try tx.run(DraftContract.keep, [.int(999), "slot", "body", .int(40), .int(50)])
      }
      Issue.record("a draft of nobody was kept")
    } catch DatabaseFault.constraint {
    }
  }

  @Test("a commit is on the disk before it is told", arguments: Store.allCases)
  func commitsAreSynced(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let settings = try rehearsal.driver.write { tx in
      try [Pragma.synchronous, .foreignKeys, .secureDelete, .tempStore, .trustedSchema].map {
        try tx.first($0, []) { $0.int(0) }
      }
    }
    // FULL, on, on, memory, off.
    #expect(settings == [2, 1, 1, 2, 0])
  }

  @Test("every value comes back as it was bound", arguments: Store.allCases)
  func valuesRoundTrip(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let text = "Zoë 作者 \u{1F469}\u{200D}\u{1F52C} 'quoted' $1"
    try rehearsal.driver.write { tx in
      try tx.run(DraftContract.keep, [.int(1), .text(text), "", .int(.max), .int(.min)])
    }
    let row = try rehearsal.driver.read {
      try $0.first(DraftContract.readBySlot, [.text(text)]) {
        ($0.text(0), $0.text(1), $0.int(2), $0.int(3), $0.isNull(4), $0.bytes(4))
      }
    }
    #expect(row?.0 == text)
    #expect(row?.1 == "")
    #expect(row?.2 == .max)
    #expect(row?.3 == .min)
    #expect(row?.4 == true)
    #expect(row?.5 == [])
  }
}

/// Statements for the contract alone, on the simplest table.
private enum DraftContract: String, CatalogueStatement {
  case keep = """
    INSERT INTO draft (expires_at, staff_id, slot, body, updated_at) VALUES ($5, $1, $2, $3, $4)
    """
  case read = "SELECT body, updated_at FROM draft WHERE expires_at > $1 AND staff_id = $2"
  case readBySlot = """
    SELECT slot, body, updated_at, expires_at, subject_key FROM draft WHERE slot = $1
    """
}

private enum Pragma: String, CatalogueStatement {
  case synchronous = "PRAGMA synchronous"
  case foreignKeys = "PRAGMA foreign_keys"
  case secureDelete = "PRAGMA secure_delete"
  case tempStore = "PRAGMA temp_store"
  case trustedSchema = "PRAGMA trusted_schema"
}

private final class Counter: @unchecked Sendable {
  // Only ever touched by the thread of the test: the driver runs work after the commit there.
  private(set) var value = 0
  func add() { value += 1 }
}
