/// Every statement the program can run, so that CI can list them and prepare each on each engine.
package enum Catalogue {
  package static let all: [any CatalogueStatement] = subjects.flatMap { $0 }

  private static let subjects: [[any CatalogueStatement]] = [
    SchemaSQL.allCases,
    SchemaProbeSQL.allCases,
    SocietySQL.allCases,
    StationSQL.allCases,
    StaffSQL.allCases,
    AuditSQL.allCases,
    PeopleSQL.allCases,
    OrganisationSQL.allCases,
    FindSQL.allCases,
    SearchSQL.allCases,
    SearchWordSQL.allCases,
    ConferenceSQL.allCases,
    RegistrationSQL.allCases,
    NoticeSQL.allCases,
    PurposeSQL.allCases,
    ConsentSQL.allCases,
    DisclosureSQL.allCases,
    ChargeSQL.allCases,
    AttemptSQL.allCases,
    DraftSQL.allCases,
    ProposalSQL.allCases,
    ImportSQL.allCases,
    CheckSQL.allCases,
  ]
}
