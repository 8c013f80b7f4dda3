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
  /// The consent questions, at one purpose or at the first that is open.
  case consent(person: String, purpose: String? = nil)
  /// The words of the notices that questions rest on.
  case notice([NoticeText])
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
  case memberships
  case today
  case payments
  case flags
  case proposals
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
  case abstracts
  case abstract(String)
  case newAbstract
  case abstractFacts(AbstractFile)
  case abstractText(AbstractFile, section: String)
  /// An author by the place from 0; nil for one more.
  case abstractAuthor(AbstractFile, author: Int?)
  case abstractFactsDraft(Draft)
  case abstractTextDraft(Draft)
}

extension Route {
  /// The form that goes on with a draft; nil when this program has no form of its kind.
  init?(resuming draft: Draft) {
    switch DraftSlot.kind(of: draft.slot) {
    case PersonEditScreen.outline.name: self = .draft(draft)
    case RegisterScreen.outline.name: self = .registerDraft(draft)
    case AffiliationScreen.outline.name: self = .affiliationDraft(draft)
    case StaffEditScreen.outline.name: self = .staffDraft(draft)
    case AbstractFactsScreen.outline.name: self = .abstractFactsDraft(draft)
    case AbstractTextScreen.outline.name: self = .abstractTextDraft(draft)
    default: return nil
    }
  }
}
