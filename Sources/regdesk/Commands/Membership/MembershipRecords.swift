import DeskService
import Registration

/// A type of membership as machines read it.
struct MembershipTypeRecord: Encodable {
  let code: String
  let name: String
  let holder: String
  let retired: Bool
  let memberships: Int
  let votes: Bool
  let representatives: Int
  let needsApproval: Bool
  let graceDays: Int
  let dues: [Row]

  struct Row: Encodable {
    let band: String?
    let from: String
    let to: String?
    let amount: MoneyRecord
  }

  init(_ line: MembershipTypeLine) {
    let type = line.type
    code = type.code
    name = type.name
    holder = type.holder.rawValue
    retired = line.isRetired
    memberships = line.memberships
    votes = type.votes
    representatives = type.representatives
    needsApproval = type.needsApproval
    graceDays = type.graceDays
    dues = type.dues.rows.map {
      Row(
        band: $0.band?.rawValue, from: $0.from.description, to: $0.to?.description,
        amount: MoneyRecord($0.amount))
    }
  }
}

/// A membership as it stands today, as machines read it.
struct MembershipRecord: Encodable {
  let membership: String
  let type: String
  let holder: String
  let holderReference: String
  let holderName: String
  let state: String
  let validUntil: String?
  let since: String?
  let endsOn: String?
  let appliedAt: String
  let owedCharge: String?
  let owed: MoneyRecord?

  init(_ line: MembershipLine) {
    membership = line.membership
    type = line.type
    holder = line.holder.rawValue
    holderReference = line.holderReference
    holderName = line.holderName
    state = line.standing.state.rawValue
    validUntil = line.standing.validUntil?.description
    since = line.since?.description
    endsOn = line.endsOn?.description
    appliedAt = line.appliedAt.iso8601
    owedCharge = line.owedCharge
    owed = line.owed.map(MoneyRecord.init)
  }
}

/// Everything about a membership as machines read it.
struct MembershipSheetRecord: Encodable {
  struct Term: Encodable {
    let from: String
    let to: String
    let band: String
    let charge: String?
    let paid: String?
    let total: MoneyRecord?
  }

  struct Representative: Encodable {
    let person: String
    let name: String
    let role: String
    let from: String
    let to: String?
  }

  struct Override: Encodable {
    let state: String
    let reason: String
    let from: String
    let to: String?
  }

  let membership: MembershipRecord
  let decidedState: String
  let reason: String
  let payer: String
  let appliedBy: String
  let decidedBy: String?
  let decidedAt: String?
  let leftOn: String?
  let override: Override?
  let terms: [Term]
  let representatives: [Representative]

  init(_ sheet: MembershipSheet) {
    membership = MembershipRecord(sheet.line)
    decidedState = sheet.state.rawValue
    reason = sheet.reason
    payer = sheet.payer
    appliedBy = sheet.applied.by
    decidedBy = sheet.decided?.by
    decidedAt = sheet.decided?.at.iso8601
    leftOn = sheet.leftOn?.description
    override = sheet.override.map {
      Override(
        state: $0.state.rawValue, reason: $0.reason, from: $0.from.description,
        to: $0.to?.description)
    }
    terms = sheet.terms.map {
      Term(
        from: $0.term.from.description, to: $0.term.to.description, band: $0.band.rawValue,
        charge: $0.charge, paid: $0.paid?.rawValue, total: $0.total.map(MoneyRecord.init))
    }
    representatives = sheet.representatives.map {
      Representative(
        person: $0.seat.person, name: $0.name, role: $0.seat.role.rawValue,
        from: $0.seat.from.description, to: $0.seat.to?.description)
    }
  }
}
