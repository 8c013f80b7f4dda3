import Registration

/// The types of membership as they are stored, read once in a transaction.
struct MembershipTypeBook {
  struct Entry {
    let id: Int64
    let type: MembershipType
    let isRetired: Bool
    let memberships: Int
  }

  /// In the order of the set-up.
  let entries: [Entry]

  init(_ reader: any SQLReader) throws {
    entries = try reader.rows(MembershipTypeSQL.list) { row in
      Entry(
        id: row.int(0), type: try JSONText.decode(row.text(2)), isRetired: row.bool(3),
        memberships: Int(row.int(4)))
    }
  }

  func entry(code: String) throws(DeskError) -> Entry {
    guard let entry = entries.first(where: { $0.type.code == code }) else {
      throw .notFound(code)
    }
    return entry
  }

  func type(id: Int64) throws(DatabaseFault) -> MembershipType {
    guard let entry = entries.first(where: { $0.id == id }) else {
      throw .damaged("membership type \(id)")
    }
    return entry.type
  }
}
