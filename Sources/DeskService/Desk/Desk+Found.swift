import Foundation
import Registration

extension Desk {
  /// The station under whose name the program itself writes.
  static let programStation = "program"

  /// Writes a new society: name, notices, purposes and the first supervisor, in one transaction.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` for a name, a log-on or a provider that cannot be used.
  func found(_ society: NewSociety) throws {
    let name = try DeskSession.checked(society.name, field: "organisation")
    let login = try DeskSession.checked(login: society.supervisorLogin)
    let supervisor = try DeskSession.checked(society.supervisorName, field: "staffName")
    let hash = try accept(password: society.supervisorPassword, login: login, society: name)
    let provider = society.provider == .unnamed ? .unnamed : try society.provider.checked()
    let now = environment.now()
    try driver.write { tx in
      guard try Society.read(tx) == nil else {
        throw DeskError.stateForbids(from: "society", to: "society")
      }
      let station = try self.station(named: Self.programStation, tx)
      try tx.run(
        SocietySQL.insert,
        [
          .text(name), .text(society.unclassifiedBand.rawValue),
          .text(try JSONText.encode(provider)), .int(now.milliseconds),
        ])
      for notice in society.notices { try publish(notice, at: now, tx) }
      for (position, purpose) in society.purposes.enumerated() {
        try add(purpose, position: position, tx)
      }
      for (position, rule) in society.retention.enumerated() {
        try SetUpRetention(rule: rule).write(position, tx)
      }
      let staff = try tx.insert(
        StaffSQL.insert,
        [
          .text(login), .text(supervisor),
          .text(Role.supervisor.rawValue), .text(hash), .null, .int(now.milliseconds),
          .null, .null, SQLValue(false),
        ])
      let chain = chain(station)
      try chain.append(
        tx, staff: nil, action: .societyCreated, subject: nil,
        detail: ["society": .text(name), "supervisor": .text(login)])
      try chain.append(
        tx, staff: staff, action: .staffAdded, subject: nil,
        detail: ["login": .text(login), "role": .text(Role.supervisor.rawValue)])
    }
  }

  private func publish(_ notice: NewNotice, at now: Instant, _ tx: any SQLWriter) throws {
    let id = try tx.insert(NoticeSQL.insert, [.text(notice.code)])
    let version = try tx.insert(
      NoticeSQL.insertVersion,
      [
        .int(id), .int(1), SQLValue(true), .text(Self.hash(of: notice.texts)),
        .int(now.milliseconds),
      ])
    for (language, body) in notice.texts.sorted(by: { $0.key < $1.key }) {
      try tx.run(NoticeSQL.insertText, [.int(version), .text(language), .text(body)])
    }
  }

  /// SHA-256 over all languages in order, each text behind its language: 64 hexadecimal digits.
  static func hash(of texts: [String: String]) -> String {
    let words = texts.sorted { $0.key < $1.key }.map { "\($0.key)\u{0}\($0.value)\u{0}" }.joined()
    return Hexadecimal.text(Sodium.sha256(Array(words.utf8)))
  }

  private func add(_ new: NewPurpose, position: Int, _ tx: any SQLWriter) throws {
    let purpose = new.purpose
    guard
      let notice = try tx.first(NoticeSQL.idByCode, [.text(new.notice)], { $0.int(0) })
    else { throw DeskError.notFound(new.notice) }
    let id = try tx.insert(
      PurposeSQL.insert,
      [
        .text(purpose.code), .int(Int64(position)), .text(purpose.legalBasis.rawValue),
        SQLValue(purpose.explicit), .text(purpose.services.joined(separator: " ")),
        SQLValue(purpose.validityMonths.map(Int64.init)), .text(purpose.visibility.rawValue),
        .text(purpose.recipients), .text(purpose.retention), .int(notice),
        .text(try JSONText.encode(purpose.particulars)),
      ])
    for (language, wording) in new.texts.sorted(by: { $0.key < $1.key }) {
      try tx.run(
        PurposeSQL.insertText,
        [.int(id), .text(language), .text(wording.name), .text(wording.text)])
    }
  }
}
