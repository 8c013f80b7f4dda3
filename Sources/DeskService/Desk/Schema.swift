import Registration

/// Brings a database to the newest schema.
enum Schema {
  /// Applies the migrations that are missing, each as one transaction.
  static func migrate(_ driver: any SQLDriver, at now: Instant) throws {
    let probe: SchemaProbeSQL = driver.dialect.engine == .sqlite ? .sqlite : .postgres
    let applied: [Int64] = try driver.read { reader in
      guard try reader.first(probe, [], { $0.int(0) }) == 1 else { return [] }
      return try reader.rows(SchemaSQL.versions) { $0.int(0) }
    }
    let known = Migration.all.last?.number ?? 0
    if let newest = applied.last, newest > known {
      throw DatabaseFault.newer(found: Int(newest), known: known)
    }
    for migration in Migration.all where !applied.contains(Int64(migration.number)) {
      try driver.migrate(migration.text(for: driver.dialect)) { tx in
        try tx.run(
          SchemaSQL.note, [.int(Int64(migration.number)), .int(now.milliseconds)])
      }
    }
  }
}
