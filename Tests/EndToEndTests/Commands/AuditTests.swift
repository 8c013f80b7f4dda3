import Foundation
import TestSupport
import Testing

/// What somebody can do who holds only the database file is found.
@Suite("regdesk audit verify", .enabled(if: isWanted(sqlite3)))
struct AuditTests {
  private func society() throws -> DemoSociety {
    let society = try DemoSociety(people: 20)
    let sound = try verify(society)
    try #require(sound.status == 0, "\(sound.errors)")
    #expect(sound.output.isEmpty)
    return society
  }

  private func verify(_ society: DemoSociety) throws -> ChildProgram.Result {
    try Regdesk.run("audit", "verify", "--database", society.database)
  }

  /// The station with the longest chain, and its name.
  private func chain(_ society: DemoSociety) throws -> (id: String, name: String) {
    let row = try society.sql(
      """
      SELECT s.id, s.name FROM station s JOIN audit a ON a.station_id = s.id
      GROUP BY s.id ORDER BY COUNT(*) DESC LIMIT 1
      """
    ).trimmingCharacters(in: .newlines).split(separator: "|")
    return (String(row[0]), String(row[1]))
  }

  @Test(
    "names the row that was changed",
    arguments: [
      "UPDATE audit SET staff_id = staff_id + 1 WHERE",
      "UPDATE audit SET at = at - 1 WHERE",
      "UPDATE audit_detail SET body = replace(body, '{', '{ ') WHERE",
      "DELETE FROM audit_detail WHERE",
      "DELETE FROM audit WHERE",
    ])
  func changed(statement: String) throws {
    let society = try society()
    let chain = try chain(society)
    try society.sql("\(statement) station_id = \(chain.id) AND sequence = 7")
    let result = try verify(society)
    #expect(result.status == 1)
    let named =
      statement.hasPrefix("DELETE FROM audit WHERE") ? ["Entry 7", "Entry 8"] : ["Entry 7"]
    #expect(
      named.contains { result.output.contains("\($0) of \(chain.name):") }, "\(result.output)")
  }

  @Test("finds that the last ten rows were deleted, also when their details went with them")
  func cutOff() throws {
    let society = try society()
    let chain = try chain(society)
    for table in ["audit", "audit_detail"] {
      try society.sql(
        """
        DELETE FROM \(table) WHERE station_id = \(chain.id) AND sequence >
          (SELECT MAX(sequence) - 10 FROM \(table) WHERE station_id = \(chain.id))
        """)
    }
    let result = try verify(society)
    #expect(result.status == 1)
    #expect(result.output.contains("of \(chain.name)"), "\(result.output)")
  }

  @Test("finds a chain that was computed anew without the key")
  func computedAnew() throws {
    let society = try society()
    let chain = try chain(society)
    try society.sql(
      """
      UPDATE audit SET staff_id = 2 WHERE station_id = \(chain.id) AND sequence = 5;
      UPDATE audit SET mac = randomblob(32) WHERE station_id = \(chain.id) AND sequence >= 5;
      UPDATE audit SET previous = (SELECT before.mac FROM audit before
          WHERE before.station_id = audit.station_id AND before.sequence = audit.sequence - 1)
        WHERE station_id = \(chain.id) AND sequence > 5;
      """)
    let result = try verify(society)
    #expect(result.status == 1)
    #expect(result.output.contains("Entry 5 of \(chain.name):"), "\(result.output)")
  }

  @Test("finds that an older copy of the whole file was put in its place")
  func olderCopy() throws {
    let society = try society()
    try society.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    let old = try Data(contentsOf: URL(filePath: society.database))
    #expect(try society.run("people", "find", "a", as: "dora").status == 0)
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: society.database + suffix)
    }
    try old.write(to: URL(filePath: society.database))
    #expect(try verify(society).status == 1)
  }
}
