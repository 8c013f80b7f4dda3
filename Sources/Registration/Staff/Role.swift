/// What a member of staff is there for.
package enum Role: String, CaseIterable, Codable, Sendable {
  /// Serves the people in the queue.
  case desk
  /// Keeps the records: lists, imports, payments.
  case clerk
  /// Decides, and looks after staff and set-up.
  case supervisor

  /// Whether this role permits the act.
  package func allows(_ act: Act) -> Bool {
    Self.lowest[act].map { $0.rank <= rank } ?? false
  }

  /// Passes when this role permits the act.
  package func require(_ act: Act) throws(ActRefusal) {
    guard allows(act) else { throw ActRefusal(act: act, role: self) }
  }

  /// Everything this role permits, in the order of ``Act``.
  package var acts: [Act] { Act.allCases.filter { allows($0) } }

  private var rank: Int {
    switch self {
    case .desk: 0
    case .clerk: 1
    case .supervisor: 2
    }
  }

  /// The lowest role that permits each act; every higher role permits it too.
  private static let lowest: [Act: Role] = [
    .findPeople: .desk,
    .openPerson: .desk,
    .unmaskContact: .desk,
    .enterPerson: .desk,
    .correctPerson: .desk,
    .correctOthersEntry: .clerk,
    .register: .desk,
    .checkIn: .desk,
    .recordConsent: .desk,
    .applyForMembership: .desk,
    .keepMembership: .clerk,
    .decideMembership: .clerk,
    .overrideMembership: .supervisor,
    .handOffPayment: .desk,
    .cancelPayment: .clerk,
    .confirmPaymentByHand: .clerk,
    .importPeople: .clerk,
    .undoImport: .clerk,
    .exportPeople: .clerk,
    .readAbstracts: .desk,
    .editAbstracts: .clerk,
    .importAbstracts: .clerk,
    .reviewConsentFlags: .supervisor,
    .receiveRequest: .desk,
    .answerRequest: .supervisor,
    .announceNotice: .supervisor,
    .manageStaff: .supervisor,
    .resetPassword: .supervisor,
    .propose: .desk,
    .approveProposal: .supervisor,
    .readAudit: .supervisor,
    .setUp: .supervisor,
  ]
}

/// Everything that permission is asked for.
package enum Act: String, CaseIterable, Codable, Sendable {
  case findPeople
  case openPerson
  case unmaskContact
  case enterPerson
  /// To correct what one has entered oneself.
  case correctPerson
  /// To correct what somebody else has entered; who may not do it proposes it.
  case correctOthersEntry
  case register
  case checkIn
  case recordConsent
  /// To enter an application for a membership, or its renewal.
  case applyForMembership
  /// To note who leaves, and whom an organisation names.
  case keepMembership
  /// To approve or deny an application.
  case decideMembership
  /// To set the state of a membership by hand, against the rule.
  case overrideMembership
  case handOffPayment
  case cancelPayment
  /// To propose that a payment is confirmed by hand.
  case confirmPaymentByHand
  case importPeople
  case undoImport
  case exportPeople
  /// Titles, texts and authors of abstracts.
  case readAbstracts
  case editAbstracts
  /// Abstracts and the list of institutions.
  case importAbstracts
  case reviewConsentFlags
  /// To enter what somebody asks for who uses a right, and to let them leave a service.
  case receiveRequest
  /// To decide about it: access, restriction, the register.
  case answerRequest
  /// To write to everybody that a notice has changed.
  case announceNotice
  case manageStaff
  case resetPassword
  case propose
  case approveProposal
  case readAudit
  case setUp
}

/// An act that a role does not permit.
package struct ActRefusal: Error, Hashable, Sendable {
  package let act: Act
  package let role: Role

  package init(act: Act, role: Role) {
    self.act = act
    self.role = role
  }

  /// The code under which the words for people are found.
  package var code: String { "notPermitted" }
}
