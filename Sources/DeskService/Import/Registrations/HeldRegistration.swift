import Registration

/// A registration that a row of a file may be.
struct HeldRegistration {
  let id: Int64
  let reference: String
  let person: Int64
  let conference: String
  let category: String
  let state: RegistrationState
  let isMember: Bool
  let total: Money?
  let origin: Int64?

  init(_ row: any SQLRow) throws {
    reference = row.text(1)
    guard let state = RegistrationState(rawValue: row.text(5)) else {
      throw DatabaseFault.damaged("registration \(reference)")
    }
    id = row.int(0)
    person = row.int(2)
    conference = row.text(3)
    category = row.text(4)
    self.state = state
    isMember = row.bool(6)
    total = row.textOrNil(8).flatMap { Currency($0) }.map {
      Money(minorUnits: row.int(7), currency: $0)
    }
    origin = row.intOrNil(9)
  }

  var isOver: Bool { state == .withdrawn || state == .rejected || state == .transferred }

  func options(_ reader: any SQLReader) throws -> [OptionChoice] {
    try reader.rows(RegistrationSQL.optionsOf, [.int(id)]) {
      OptionChoice(code: $0.text(1), quantity: Int($0.int(3)))
    }
  }
}

extension StateTable {
  /// Whether this state can have become another one in any number of steps.
  func leads(to other: Self) -> Bool {
    var reached: Set<Self> = [self]
    var open = [self]
    while let state = open.popLast() {
      if state == other { return true }
      for next in Self.allowedChanges[state] ?? [] where reached.insert(next).inserted {
        open.append(next)
      }
    }
    return false
  }
}
