import DeskService
import Foundation
import Registration
import SQLiteDriver
import Testing

@Suite("The catalogue of statements")
struct CatalogueTests {
  @Test("every statement can be prepared on SQLite")
  func preparesOnSQLite() throws {
    let rehearsal = try Rehearsal(.memory)
    for statement in Catalogue.all where statement.engines.contains(.sqlite) {
      #expect(throws: Never.self, "\(statement.name)") {
        try rehearsal.driver.prepare(statement)
      }
    }
  }

  @Test(
    "every statement can be prepared on PostgreSQL 15",
    .enabled(if: PrivatePostgres.isAvailable, "PostgreSQL 15 is not installed"))
  func preparesOnPostgreSQL() throws {
    let postgres = try PrivatePostgres()
    let schema = Migration.all.map { $0.text(for: .postgres) }.joined(separator: "\n")
    #expect(try postgres.errors(of: schema) == "")
    let script = Catalogue.all.filter { $0.engines.contains(.postgres) }.enumerated().map {
      "\\warn ¶\($1.name)\nPREPARE statement_\($0) AS \($1.sql);"
    }
    let said = try postgres.errors(of: script.joined(separator: "\n"), stopping: false)
    for statement in said.split(separator: "¶") {
      let lines = statement.split(separator: "\n", maxSplits: 1)
      #expect(lines.count == 1, "\(statement)")
    }
    #expect(said.split(separator: "¶").count == script.count)
  }

  @Test("no two statements have the same name or the same text")
  func statementsAreDistinct() {
    let names = Catalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    let texts = Catalogue.all.map(\.sql)
    let twice = Dictionary(grouping: Catalogue.all, by: \.sql).values.filter { $0.count > 1 }
    #expect(Set(texts).count == texts.count, "\(twice.map { $0.map(\.name) })")
  }

  @Test("every enum of statements is listed")
  func everySubjectIsListed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/DeskService/Catalogue")
    let listed = Set(Catalogue.all.map { $0.name.prefix { $0 != "." } })
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /enum (\w+): String, CatalogueStatement/) {
        #expect(listed.contains(match.1), "\(match.1) of \(name) is not in Catalogue.all")
      }
    }
  }

  @Test("a statement uses nothing that distributed engines lack")
  func avoidsForbiddenConstructs() {
    let forbidden = [
      "TRIGGER", "DEFERRABLE", "pg_advisory", "LISTEN", "NOTIFY", "TEMPORARY", "TEMP TABLE",
      "LOCK TABLE", "SKIP LOCKED", "CREATE FUNCTION",
    ]
    let shared =
      Catalogue.all.filter { $0.engines.contains(.postgres) }.map { ($0.name, $0.sql) }
      + Migration.all.map { ("migration \($0.number)", $0.text(for: .postgres)) }
    for (name, sql) in shared {
      for construct in forbidden {
        #expect(!sql.uppercased().contains(construct), "\(name) uses \(construct)")
      }
    }
  }
}
