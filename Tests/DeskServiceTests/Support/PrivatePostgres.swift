import Foundation
import TestSupport

/// A PostgreSQL 15 of the tests' own: a cluster in a temporary folder, reached by a socket there.
///
/// As root it runs as the user `postgres`, since the server refuses to run as root.
final class PrivatePostgres {
  private let folder: URL
  private static let programs = "/usr/lib/postgresql/15/bin"

  /// Whether the server is installed; with `CI=true` its absence is a failure.
  static let isAvailable =
    FileManager.default.fileExists(atPath: programs + "/postgres")
    || ProcessInfo.processInfo.environment["CI"] == "true"

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "regdesk-pg-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if getuid() == 0 { try ChildProgram.output("/usr/bin/chown", ["postgres", folder.path]) }
    let data = folder.appending(path: "data").path
    try asServer(
      "initdb",
      ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"])
    try asServer(
      "pg_ctl",
      [
        "-D", data, "-w", "-l", folder.appending(path: "log").path, "-o",
        "-c listen_addresses='' -c unix_socket_directories='\(folder.path)' -c fsync=off",
        "start",
      ])
  }

  /// Runs statements by psql and returns what it said of errors and by `\\warn`.
  func errors(of sql: String, stopping: Bool = true) throws -> String {
    let script = folder.appending(path: "script.sql")
    try Data(sql.utf8).write(to: script)
    return try ChildProgram.run(
      "/usr/bin/psql",
      [
        "-h", folder.path, "-U", "postgres", "-d", "postgres", "-X", "-q", "-v",
        "ON_ERROR_STOP=\(stopping ? 1 : 0)", "-f", script.path,
      ]
    ).errors
  }

  private func asServer(_ program: String, _ arguments: [String]) throws {
    let path = "\(Self.programs)/\(program)"
    if getuid() == 0 {
      try ChildProgram.output("/usr/sbin/runuser", ["-u", "postgres", "--", path] + arguments)
    } else {
      try ChildProgram.output(path, arguments)
    }
  }

  deinit {
    try? asServer("pg_ctl", ["-D", folder.appending(path: "data").path, "-m", "immediate", "stop"])
    try? FileManager.default.removeItem(at: folder)
  }
}
