import DeskService
import Testing

@testable import SQLiteDriver

@Suite("Rows that the database gives their key")
struct InsertTests {
  @Test("the key is that of the new row", arguments: Store.allCases)
  func keyIsGiven(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let ids = try rehearsal.driver.write { tx in
      try ["a", "b"].map { try tx.insert(StationContract.insert, [.text($0), 5]) }
    }
    let held = try rehearsal.driver.read { reader in
      try ids.map { try reader.first(StationContract.name, [.int($0)]) { $0.text(0) } }
    }
    #expect(held == ["a", "b"])
  }

  @Test("a row that is passed over has no key, and one after it has", arguments: Store.allCases)
  func passedOver(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    try rehearsal.driver.write { tx in
      let first = try tx.insertIfFree(StationContract.insertIfFree, ["a", 5])
      #expect(first != nil)
      #expect(try tx.insertIfFree(StationContract.insertIfFree, ["a", 5]) == nil)
      #expect(throws: DatabaseFault.noRow(StationContract.insertIfFree.name)) {
        try tx.insert(StationContract.insertIfFree, ["a", 5])
      }
      #expect(try tx.insertIfFree(StationContract.insertIfFree, ["b", 5]) != first)
    }
  }

  @Test("many rows take more memory while they are written, and give it back")
  func memoryIsGivenBack() throws {
    let rehearsal = try Rehearsal(.file)
    func cache() throws -> Int64? {
      try rehearsal.driver.write { try $0.first(CachePragma.size, []) { $0.int(0) } }
    }
    let usual = try cache()
    try rehearsal.driver.expect(.heavy)
    #expect(try cache() == -49_152)
    try rehearsal.driver.expect(.usual)
    #expect(try cache() == usual)
    #expect(usual == -8_192)
  }
}

private enum StationContract: String, CatalogueStatement {
  case insert = "INSERT INTO station (name, created_at) VALUES ($1, $2) RETURNING id"
  case insertIfFree = """
    INSERT INTO station (name, created_at) VALUES ($1, $2)
    ON CONFLICT (name) DO NOTHING RETURNING id
    """
  case name = "SELECT name FROM station WHERE id = $1"
}

private enum CachePragma: String, CatalogueStatement {
  case size = "PRAGMA cache_size"
}
