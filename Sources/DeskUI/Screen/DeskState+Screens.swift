import ScreenKit

extension DeskState {
  /// Makes the screen of a route.
  func screen(for route: Route) -> any Screen {
    switch route {
    case .password: PasswordScreen(context)
    case .duty: DutyScreen()
    case .find: FindScreen()
    case .person(let person): PersonScreen(person)
    case .newPerson(let name): PersonEditScreen(name: name, context)
    case .correctPerson(let person): PersonEditScreen(correcting: person, context)
    case .affiliation(let person): AffiliationScreen(person, context)
    case .affiliationDraft(let draft): AffiliationScreen(resuming: draft, context)
    case .draft(let draft): PersonEditScreen(resuming: draft, context)
    case .drafts: DraftsScreen()
    case .about: AboutScreen()
    case .register(let person): RegisterScreen(person, context)
    case .registerDraft(let draft): RegisterScreen(resuming: draft, context)
    case .consent(let person, let purpose, let occasion):
      ConsentScreen(person, purpose: purpose, occasion: occasion)
    case .notice(let notices): NoticeScreen(notices)
    case .notices: NoticesScreen()
    case .receipt(let person): ReceiptScreen(person)
    case .handOff(let charge): HandOffScreen(.charge(charge))
    case .handOffOf(let person): HandOffScreen(.person(person))
    case .qr(let handOff): QRScreen(handOff)
    case .membershipsOf(let person): MembershipScreen(.person(person))
    case .membership(let membership): MembershipScreen(.membership(membership))
    case .applyForMembership(let person): MembershipApplyScreen(person)
    case .overrideMembership(let membership): OverrideScreen(membership, context)
    case .overrideDraft(let draft): OverrideScreen(resuming: draft, context)
    case .representatives(let membership): RepresentativesScreen(membership)
    case .representative(let membership, let before):
      RepresentativeScreen(membership, insteadOf: before, context)
    case .representativeDraft(let draft): RepresentativeScreen(resuming: draft, context)
    case .affiliations(let person): AffiliationsScreen(person)
    case .membershipForm(let offer, let person):
      MembershipFormScreen(offer, person: person, context)
    case .membershipFormDraft(let draft): MembershipFormScreen(resuming: draft, context)
    case .memberships: MembershipsScreen()
    case .today: TodayScreen()
    case .payments: PaymentsScreen()
    case .flags: FlagsScreen()
    case .consentFigures: ConsentFiguresScreen()
    case .erasure(let person): ErasureScreen(person)
    case .erasures: ErasuresScreen()
    case .erasureProof(let record): ErasureProofScreen(record)
    case .proposals: ProposalsScreen()
    case .requests: RequestsScreen()
    case .request(let reference): RequestScreen(reference)
    case .newRequest(let person): NewRequestScreen(person: person, context)
    case .identifyRequest(let reference): IdentifyScreen(reference, context)
    case .nothingHeld: NothingHeldScreen(context)
    case .tasks: TasksScreen()
    case .personRights(let person): PersonRightsScreen(person)
    case .accessDocument(let person, let portable, let request):
      AccessScreen(person, isPortable: portable, request: request)
    case .recipients(let done, let person): RecipientsScreen(done, person: person)
    case .staff: StaffScreen()
    case .newStaff: StaffEditScreen(context)
    case .staffDraft(let draft): StaffEditScreen(resuming: draft, context)
    case .staffRole(let login, let role): StaffRoleScreen(login, role, context)
    case .staffPassword(let login): StaffPasswordScreen(login, context)
    case .audit: AuditScreen()
    case .auditEntry(let line): AuditEntryScreen(line)
    case .duplicates: DuplicatesScreen()
    case .merge(let pair): MergeScreen(pair)
    case .merges: MergesScreen()
    case .answers(let person): AnswersScreen(person, context)
    case .answersDraft(let draft): AnswersScreen(resuming: draft, context)
    case .setUp: SetUpScreen()
    case .setUpDraft(let draft): SetUpScreen(resuming: draft)
    case .abstracts: AbstractsScreen()
    case .abstract(let reference): AbstractScreen(reference)
    case .newAbstract: AbstractFactsScreen(nil, context)
    case .abstractFacts(let file, let field):
      AbstractFactsScreen(file, field: field, context)
    case .abstractText(let file, let section):
      AbstractTextScreen(file, section: section, context)
    case .abstractAuthor(let file, let author):
      AbstractAuthorScreen(file, author: author, context)
    case .abstractFactsDraft(let draft): AbstractFactsScreen(resuming: draft, context)
    case .abstractTextDraft(let draft): AbstractTextScreen(resuming: draft, context)
    case .abstractAuthorDraft(let draft): AbstractAuthorScreen(resuming: draft, context)
    }
  }

  /// What every screen of the program can do and show, to hold the screen files against
  /// (`ScreenLibrary.check(against:)`).
  package static let outlines: [ScreenOutline] = [
    LogOnScreen.outline, PasswordScreen.outline, DutyScreen.outline, LockScreen.outline,
    FindScreen.outline, PersonScreen.outline, PersonEditScreen.outline, DraftsScreen.outline,
    ConfirmScreen.outline, HelpScreen.outline, CommandsScreen.outline, AboutScreen.outline,
    RegisterScreen.outline, ConsentScreen.outline, NoticeScreen.outline, HandOffScreen.outline,
    ReceiptScreen.outline, NoticesScreen.outline, QRScreen.outline, TodayScreen.outline,
    PaymentsScreen.outline, FlagsScreen.outline,
    ConsentFiguresScreen.outline,
    RequestsScreen.outline, ProposalsScreen.outline, StaffScreen.outline, StaffEditScreen.outline,
    StaffRoleScreen.outline, StaffPasswordScreen.outline, AuditScreen.outline,
    AuditEntryScreen.outline, SetUpScreen.outline, SetUpScreen.formOutline,
    AffiliationScreen.outline,
    MembershipScreen.outline, MembershipApplyScreen.outline, MembershipsScreen.outline,
    DuplicatesScreen.outline, MergeScreen.outline, MergesScreen.outline,
    AbstractsScreen.outline, AbstractScreen.outline, AbstractFactsScreen.outline,
    AbstractTextScreen.outline, AbstractAuthorScreen.outline, AnswersScreen.outline,
    MembershipFormScreen.outline, OverrideScreen.outline, RepresentativesScreen.outline,
    RepresentativeScreen.outline, AffiliationsScreen.outline,
    ErasureScreen.outline, ErasuresScreen.outline, ErasureProofScreen.outline,
    PersonRightsScreen.outline, RequestScreen.outline, NewRequestScreen.outline,
    IdentifyScreen.outline, NothingHeldScreen.outline, TasksScreen.outline, AccessScreen.outline,
    RecipientsScreen.outline,
  ]

  /// The commands that act on every screen.
  static let globalCommands: Set<String> = ["save", "help", "commands", "lock", "logOff", "back"]
}
