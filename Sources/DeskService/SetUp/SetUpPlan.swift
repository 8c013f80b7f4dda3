import Registration

/// What applying a set-up would do, worked out before anything is written.
struct SetUpPlan {
  let document: SetUpDocument
  let current: SetUpDocument
  let target: SetUpDocument

  /// - Throws: ``SetUpRefusal`` with everything that cannot be.
  init(_ document: SetUpDocument, _ reader: any SQLReader) throws {
    self.document = try document.checked()
    current = try SetUpDocument.read(reader)
    target = self.document.over(current)
    let faults = try SetUpComparison(
      document: self.document, current: current, target: target, reader: reader
    ).faults()
    guard faults.isEmpty else { throw SetUpRefusal(faults) }
  }

  /// Every difference, in the order in which the set-up is written.
  var changes: [SetUpChange] {
    let before = Dictionary(current.leaves.map { ($0.path, $0.value) }) { first, _ in first }
    let after = target.leaves
    let kept = Set(after.map(\.path))
    let written = after.compactMap { path, value in
      before[path] == value ? nil : SetUpChange(path, before: before[path], after: value)
    }
    let gone = current.leaves.filter { !kept.contains($0.path) }.map {
      SetUpChange($0.path, before: $0.value, after: nil)
    }
    return written + gone + orders
  }

  /// Lists whose known parts stand in another order.
  private var orders: [SetUpChange] {
    var changes: [SetUpChange] = []
    func compare(_ path: [String], _ before: [String], _ after: [String]) {
      let known = after.filter(before.contains)
      guard known != before.filter(after.contains) else { return }
      changes.append(
        SetUpChange(
          path, before: before.joined(separator: ", "), after: after.joined(separator: ", ")))
    }
    compare(["services"], current.services.map(\.service.code), target.services.map(\.service.code))
    compare(["purposes"], current.purposes.map(\.purpose.code), target.purposes.map(\.purpose.code))
    compare(
      ["questions"], current.questions.map(\.question.key), target.questions.map(\.question.key))
    compare(["retention"], current.retention.map(\.rule.code), target.retention.map(\.rule.code))
    compare(
      ["membershipTypes"], current.membershipTypes.map(\.type.code),
      target.membershipTypes.map(\.type.code))
    for conference in target.conferences {
      guard
        let before = current.conferences.first(where: {
          $0.conference.code == conference.conference.code
        })
      else { continue }
      compare(
        conference.path + ["categories"], before.categories.map(\.category.code),
        conference.categories.map(\.category.code))
      compare(
        conference.path + ["options"], before.options.map(\.item.code),
        conference.options.map(\.item.code))
    }
    for question in target.questions {
      guard
        let before = current.questions.first(where: { $0.question.key == question.question.key })
      else { continue }
      compare(
        question.path + ["choices"], before.question.kind.choices.map(\.key),
        question.question.kind.choices.map(\.key))
    }
    return changes
  }
}
