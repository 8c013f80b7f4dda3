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
    case .consent(let person, let purpose): ConsentScreen(person, purpose: purpose)
    case .notice(let notices): NoticeScreen(notices)
    case .handOff(let charge): HandOffScreen(.charge(charge))
    case .handOffOf(let person): HandOffScreen(.person(person))
    case .qr(let handOff): QRScreen(handOff)
    case .today: TodayScreen()
    case .payments: PaymentsScreen()
    case .flags: FlagsScreen()
    case .proposals: ProposalsScreen()
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
    }
  }

  /// What every screen of the program can do and show, to hold the screen files against
  /// (`ScreenLibrary.check(against:)`).
  package static let outlines: [ScreenOutline] = [
    LogOnScreen.outline, PasswordScreen.outline, DutyScreen.outline, LockScreen.outline,
    FindScreen.outline, PersonScreen.outline, PersonEditScreen.outline, DraftsScreen.outline,
    ConfirmScreen.outline, HelpScreen.outline, CommandsScreen.outline, AboutScreen.outline,
    RegisterScreen.outline, ConsentScreen.outline, NoticeScreen.outline, HandOffScreen.outline,
    QRScreen.outline, TodayScreen.outline, PaymentsScreen.outline, FlagsScreen.outline,
    ProposalsScreen.outline, StaffScreen.outline, StaffEditScreen.outline,
    StaffRoleScreen.outline, StaffPasswordScreen.outline, AuditScreen.outline,
    AuditEntryScreen.outline, AffiliationScreen.outline,
    DuplicatesScreen.outline, MergeScreen.outline, MergesScreen.outline,
  ]

  /// The commands that act on every screen.
  static let globalCommands: Set<String> = ["save", "help", "commands", "lock", "logOff", "back"]
}
