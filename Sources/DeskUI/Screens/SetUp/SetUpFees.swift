import DeskService

/// The fees of a category in one period, between the short forms of a set-up and a form with a
/// field for members and others in each band.
enum SetUpFees {
  private static let sides = ["member", "nonMember"]
  static let bands = ["anyOther", "a", "b", "c", "d"]

  /// `member.a`, `nonMember.anyOther` and so on with their amounts.
  static func values(of node: SetUpNode) -> [String: String] {
    var values: [String: String] = [:]
    for side in sides {
      guard let table = node.node(at: [side]) ?? (Self.hasSides(node) ? nil : node) else {
        continue
      }
      if case .text(let amount) = table { values["\(side).anyOther"] = amount }
      for band in bands {
        if let amount = table.node(at: [band])?.words { values["\(side).\(band)"] = amount }
      }
    }
    return values
  }

  /// The shortest form that says the same.
  static func node(of values: [String: String]) -> SetUpNode {
    let tables = sides.map { side -> SetUpNode? in
      let fields = bands.compactMap { band in
        values["\(side).\(band)"].map { SetUpNode.Field(name: band, node: .text($0)) }
      }
      if fields.count == 1, fields[0].name == "anyOther" { return fields[0].node }
      return fields.isEmpty ? nil : .fields(fields)
    }
    if let member = tables[0], member == tables[1] { return member }
    return .fields(
      zip(sides, tables).compactMap { side, table in
        table.map { SetUpNode.Field(name: side, node: $0) }
      })
  }

  private static func hasSides(_ node: SetUpNode) -> Bool {
    !Set(node.names).isDisjoint(with: sides)
  }
}
