package import DeskService
package import Registration

/// A screen to be shown, with what it is about. People are named by their references.
package enum Route: Equatable, Sendable {
  case password
  case duty
  case find
  case person(String)
  /// A new person; the name is what was searched for.
  case newPerson(name: String)
  case correctPerson(String)
  /// An organisation that a person belongs to.
  case affiliation(person: String)
  /// An organisation that was begun and not saved.
  case affiliationDraft(Draft)
  /// A form that was begun and not saved.
  case draft(Draft)
  case drafts
  case about
  /// A registration for the conference the desk stands at.
  case register(person: String)
  /// A registration that was begun and not saved.
  case registerDraft(Draft)
  /// The consent questions of an occasion, at one purpose or at the first that is open.
  case consent(
    person: String, purpose: String? = nil, occasion: ConsentOccasion = .person)
  /// The words of the notices that questions rest on.
  case notice([NoticeText])
  /// What people are told, version by version.
  case notices
  /// What a person takes home about their answers.
  case receipt(person: String)
  /// The hand-off of one charge.
  case handOff(charge: String)
  /// The hand-off of what a person owes.
  case handOffOf(person: String)
  /// The code of a payment's address.
  case qr(HandOff)
  /// A person's memberships, or one.
  case membershipsOf(person: String)
  case membership(String)
  /// What a person can apply for.
  case applyForMembership(person: String)
  /// A state that is set by hand, and one that was begun and not saved.
  case overrideMembership(String)
  case overrideDraft(Draft)
  /// The people an organisation names, and one who is named, beside all or in place of another.
  case representatives(String)
  case representative(String, insteadOf: RepresentativeLine? = nil)
  case representativeDraft(Draft)
  /// The organisations a person belongs to.
  case affiliations(person: String)
  /// The questions of the society's own at an application.
  case membershipForm(MembershipOffer, person: String)
  /// An application that was begun and not saved.
  case membershipFormDraft(Draft)
  case memberships
  case today
  case payments
  case flags
  case consentFigures
  case proposals
  case requests
  /// One request, by its reference.
  case request(String)
  case newRequest(person: String?)
  /// Whom a request is about that names nobody yet.
  case identifyRequest(String)
  /// Whether anything is held about somebody.
  case nothingHeld
  /// What the contacts of services have to do.
  case tasks
  /// What a person can ask for, and what stands.
  case personRights(String)
  /// What is held about a person, or what they gave; in answer to a request, if there is one.
  case accessDocument(person: String, portable: Bool, request: String = "")
  /// Who received values that were wrong.
  case recipients(CorrectionDone, person: String)
  /// What erasing a person would take.
  case erasure(person: String)
  case erasures
  case erasureProof(ErasureRecord)
  case staff
  case newStaff
  /// A log-on that was begun and not saved.
  case staffDraft(Draft)
  case staffRole(login: String, Role)
  case staffPassword(login: String)
  case audit
  case auditEntry(AuditLine)
  case duplicates
  /// Two records to be joined.
  case merge(DuplicatePair)
  case merges
  /// What a person has answered to the society's own questions.
  case answers(person: String)
  /// Answers that were begun and not saved.
  case answersDraft(Draft)
  case setUp
  /// Changes of the set-up that were begun and not applied.
  case setUpDraft(Draft)
  case abstracts
  case abstract(String)
  case newAbstract
  /// Title to interests and the questions, at one of them.
  case abstractFacts(AbstractFile, field: String? = nil)
  case abstractText(AbstractFile, section: String)
  /// An author by the place from 0; nil for one more.
  case abstractAuthor(AbstractFile, author: Int?)
  case abstractFactsDraft(Draft)
  case abstractTextDraft(Draft)
  case abstractAuthorDraft(Draft)
}

extension Route {
  /// The form that goes on with a draft; nil when this program has no form of its kind.
  init?(resuming draft: Draft) {
    switch DraftSlot.kind(of: draft.slot) {
    case PersonEditScreen.outline.name: self = .draft(draft)
    case RegisterScreen.outline.name: self = .registerDraft(draft)
    case AffiliationScreen.outline.name: self = .affiliationDraft(draft)
    case StaffEditScreen.outline.name: self = .staffDraft(draft)
    case SetUpScreen.outline.name: self = .setUpDraft(draft)
    case AbstractFactsScreen.outline.name: self = .abstractFactsDraft(draft)
    case AbstractTextScreen.outline.name: self = .abstractTextDraft(draft)
    case AbstractAuthorScreen.outline.name: self = .abstractAuthorDraft(draft)
    case MembershipFormScreen.outline.name: self = .membershipFormDraft(draft)
    case OverrideScreen.outline.name: self = .overrideDraft(draft)
    case RepresentativeScreen.outline.name: self = .representativeDraft(draft)
    case AnswersScreen.outline.name: self = .answersDraft(draft)
    default: return nil
    }
  }
}
