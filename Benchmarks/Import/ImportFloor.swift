import Registration
import TestSupport

/// The same file by the `sqlite3` program: into one table, then the index on e-mail addresses, then
/// a full-text index that answers the same searches.
enum ImportFloor {
  static func run(file: String, database: String) throws {
    let columns = PeopleFile.columns.map(\.rawValue)
    let script = [
      "CREATE TABLE person (\(columns.map { "\($0) TEXT" }.joined(separator: ", ")));",
      ".import --csv --skip 1 \(file) person",
      "CREATE UNIQUE INDEX person_email ON person (email);",
      """
      CREATE VIRTUAL TABLE person_search USING fts5 (fullName, organisation, content = 'person', \
      prefix = '1 2 3');
      """,
      "INSERT INTO person_search (person_search) VALUES ('rebuild');",
    ]
    try ChildProgram.output("/usr/bin/sqlite3", ["-bail", database] + script)
  }
}
