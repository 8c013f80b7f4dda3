/// What a person takes away about the answers they have given. Neither their name nor anybody
/// else's is in it.
package struct ConsentReceipt: Equatable, Sendable {
  /// One purpose with the answer that it comes to.
  package struct Record: Equatable, Sendable {
    /// The identifier of the answer, a UUID.
    package let id: String
    /// Under its name in the language of the receipt.
    package let purpose: Purpose
    /// What the services are called at which it is asked.
    package let services: [String]
    /// The code of the notice that was shown.
    package let notice: String
    /// From when that version of it was in force.
    package let noticeFrom: Instant?
    /// The answer it rests on.
    package let event: ConsentEvent
    package let status: ConsentStatus

    package init(
      id: String, purpose: Purpose, services: [String], notice: String, noticeFrom: Instant?,
      event: ConsentEvent, status: ConsentStatus
    ) {
      self.id = id
      self.purpose = purpose
      self.services = services
      self.notice = notice
      self.noticeFrom = noticeFrom
      self.event = event
      self.status = status
    }
  }

  /// A UUID of its own.
  package let id: String
  package let at: Instant
  package let society: String
  package let controller: Controller
  /// The reference of the person.
  package let person: String
  /// A tag of BCP 47: the language it is wanted in, the person's own unless another was asked for.
  package let language: String
  package let records: [Record]

  package init(
    id: String, at: Instant, society: String, controller: Controller, person: String,
    language: String, records: [Record]
  ) {
    self.id = id
    self.at = at
    self.society = society
    self.controller = controller
    self.person = person
    self.language = language
    self.records = records
  }

  /// How consent is taken back, as easily as it was given (GDPR, article 7(3)).
  package func withdrawal(_ words: DocumentWords) -> String {
    let ways = [controller.email, controller.telephone, controller.address].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: "; ")
    let key = ways.isEmpty ? "withdrawAtDesk" : "withdraw"
    return words(key, ["society": society, "ways": ways])
  }
}
