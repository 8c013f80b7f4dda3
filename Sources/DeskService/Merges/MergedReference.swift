/// Where a reference leads whose record was merged into another: badges and letters outlive it.
enum MergedReference {
  static func kept(for reference: String, _ reader: any SQLReader) throws -> String? {
    try reader.first(MergeSQL.keptFor, [.text(reference)]) { $0.text(0) }
  }

  /// The subject keys of all records that a person's history is made of, the person's own first.
  static func subjectKeys(of record: PersonRecord, _ reader: any SQLReader) throws -> [[UInt8]] {
    try [record.subjectKey] + reader.rows(MergeSQL.ofKept, [.int(record.id)]) { $0.bytes(1) }
  }
}
