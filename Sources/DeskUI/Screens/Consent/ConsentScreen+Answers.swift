import DeskService
import Registration
import ScreenKit

extension ConsentScreen {
  mutating func record(_ answer: Reply, _ context: ScreenContext) -> [Effect] {
    guard let item, item.asked, !isRecording else { return [] }
    isRecording = true
    let reply = ConsentReply(
      purpose: item.purpose.code, answer: Self.answer(answer, after: status(of: item)),
      answeredBy: answeredBy, language: item.language, noticeVersion: item.noticeVersion)
    return [.work(.consent(.record(person: person, reply)))]
  }

  /// A no to what is in force takes it back.
  private static func answer(_ reply: Reply, after status: ConsentStatus) -> ConsentAnswer {
    switch reply {
    case .yes: .given
    case .no: status.state == .given ? .withdrawn : .refused
    case .later: .later
    }
  }

  mutating func take(_ sheet: ConsentSheet) -> [Effect] {
    let isFirst = self.sheet == nil
    let marked = item?.purpose.code
    self.sheet = sheet
    given = given.filter { code, status in
      sheet.items.contains { $0.purpose.code == code && $0.status != status }
    }
    if isFirst {
      if let row = sheet.items.firstIndex(where: { $0.purpose.code == firstPurpose }) {
        table.select(row)
      } else {
        openNext(after: -1)
      }
      // Where an application leaves nothing open there is nothing to stop at.
      if case .membership(_, isOnTheWay: true) = occasion, !sheet.items.contains(where: isOpen) {
        return [.back]
      }
    } else if let row = sheet.items.firstIndex(where: { $0.purpose.code == marked }) {
      table.select(row)
    }
    return []
  }

  mutating func take(
    _ status: ConsentStatus, after reply: ConsentReply, _ context: ScreenContext
  ) -> [Effect] {
    isRecording = false
    answers.clear()
    given[reply.purpose] = status
    asked.insert(reply.purpose)
    let row = items.firstIndex { $0.purpose.code == reply.purpose }
    openNext(after: row ?? -1)
    let name = row.map { items[$0].purpose.name } ?? reply.purpose
    guard reply.answer != .later else {
      return [.say(.done("toasts.laterNoted", ["purpose": name]))]
    }
    let answer = context.words["consentAnswers.\(reply.answer.rawValue)"]
    return [.say(.done("toasts.consentRecorded", ["purpose": name, "answer": answer]))]
  }

  /// Goes to the next question without an answer that holds, around the end; done when there is
  /// none.
  private mutating func openNext(after row: Int) {
    let count = items.count
    let rows = (1...max(1, count)).map { (row + $0) % max(1, count) }
    guard let next = rows.first(where: { items.indices.contains($0) && isOpen(items[$0]) }) else {
      isDone = !items.isEmpty
      return
    }
    table.select(next)
  }

  private func isOpen(_ item: ConsentItem) -> Bool {
    guard item.asked, !asked.contains(item.purpose.code) else { return false }
    switch status(of: item).state {
    case .unknown, .askedLater, .expired, .superseded: return true
    case .given, .refused, .withdrawn: return false
    }
  }

  mutating func take(
    _ failure: WorkFailure, of work: Work, _ context: ScreenContext
  ) -> [Effect] {
    guard case .consent(.record) = work else { return [.say(.failed(failure))] }
    isRecording = false
    guard failure == .refused(.noticeChanged) else { return [.say(.failed(failure))] }
    return [.say(.failed(failure)), load(context)]
  }
}
