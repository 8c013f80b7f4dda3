import DeskService
import Registration

/// An amount as machines read it: minor units and ISO 4217 code.
struct MoneyRecord: Encodable {
  let minorUnits: Int64
  let currency: String

  init(_ money: Money) {
    minorUnits = money.minorUnits
    currency = money.currency.code
  }
}

/// A hand-off as machines read it.
struct HandOffRecord: Encodable {
  let attempt: String
  let charge: String
  let amount: MoneyRecord
  let address: String
  let provider: String
  let expiresAt: String
  let state: String

  init(_ handOff: HandOff) {
    attempt = handOff.attempt
    charge = handOff.charge
    amount = MoneyRecord(handOff.amount)
    address = handOff.address
    provider = handOff.provider
    expiresAt = handOff.expiresAt.iso8601
    state = handOff.state.rawValue
  }
}

/// An attempt to pay as machines read it.
struct AttemptRecord: Encodable {
  let attempt: String
  let charge: String
  let amount: MoneyRecord
  let state: String
  let openedAt: String
  let expiresAt: String

  init(_ line: AttemptLine) {
    attempt = line.reference
    charge = line.charge
    amount = MoneyRecord(line.amount)
    state = line.state.rawValue
    openedAt = line.openedAt.iso8601
    expiresAt = line.expiresAt.iso8601
  }
}

/// A charge as machines read it.
struct ChargeRecord: Encodable {
  struct Line: Encodable {
    let code: String
    let quantity: Int
    let amount: MoneyRecord
  }

  let charge: String
  let person: String
  let registration: String?
  let lines: [Line]
  let total: MoneyRecord
  let received: MoneyRecord
  let owed: MoneyRecord
  let state: String
  let attempts: [AttemptRecord]

  init(_ sheet: ChargeSheet) {
    charge = sheet.reference
    person = sheet.person
    registration = sheet.registration
    lines = sheet.lines.map {
      Line(code: $0.line.code, quantity: $0.line.quantity, amount: MoneyRecord($0.line.amount))
    }
    total = MoneyRecord(sheet.total)
    received = MoneyRecord(sheet.received)
    owed = MoneyRecord(sheet.owed)
    state = sheet.state.rawValue
    attempts = sheet.attempts.map(AttemptRecord.init)
  }
}
