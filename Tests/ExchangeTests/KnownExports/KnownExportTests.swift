import Registration
import Testing

@testable import Exchange

@Suite("Exports of other systems")
struct KnownExportTests {
  struct Sample: CustomTestStringConvertible {
    let system: String
    let csv: String
    let name: String
    let email: String
    let country: String?
    var testDescription: String { system }
  }

  private static let pretix = Sample(
    system: "pretix",
    csv: """
      Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,Product,\
      Variation,Price,Tax rate,Tax rule,Tax value,Attendee name,Attendee name: Given name,\
      Attendee name: Family name,Attendee email,Company,Address,ZIP code,City,Country,State,\
      Voucher,Company,Invoice address name
      coast,K7Q3A,1,paid,office@example.org,+49 30 123456,2026-01-02,10:00:00,delegate,,300.00,\
      0.00,,0.00,Ada Obi,Ada,Obi,ada@example.org,Harbour Board,Quay 1,10115,Berlin,DE,,,\
      Payer GmbH,Pay Er
      """, name: "Ada Obi", email: "ada@example.org", country: "DE")

  static let samples = [
    pretix,
    Sample(
      system: "pretix",
      csv: """
        Event slug,Order code,Order total,Status,Email,Phone number,Order date,Order time,Company,\
        Name,Given name,Family name,Address,ZIP code,City,Country,State,VAT ID
        coast,K7Q3A,300.00,paid,ada@example.org,,2026-01-02,10:00:00,Harbour Board,Ada Obi,Ada,Obi,\
        Quay 1,10115,Berlin,DE,,
        """, name: "Ada Obi", email: "ada@example.org", country: "DE"),
    Sample(
      system: "Indico",
      csv: """
        ID,Name,First Name,Last Name,Email Address,Affiliation,Country,Registration date,\
        Registration state,Price
        1,Ada Obi,Ada,Obi,ada@example.org,Harbour Board,Germany,2026-01-02,Completed,300.00 EUR
        """, name: "Ada Obi", email: "ada@example.org", country: "DE"),
    Sample(
      system: "CiviCRM",
      csv: """
        Contact ID,Contact Type,Contact Subtype,Sort Name,Display Name,Nickname,First Name,\
        Last Name,Individual Prefix,Job Title,Current Employer,Street Address,City,Postal Code,\
        State,Country,Phone,Email,Membership Type,Member Since,Membership Start Date,\
        Membership Expiration Date,Membership Status
        7,Individual,,"Obi, Ada",Ada Obi,,Ada,Obi,Dr.,Registrar,Harbour Board,Quay 1,Berlin,10115,\
        Berlin,Germany,+49 30 123456,ada@example.org,full,2024-01-01,2026-01-01,2026-12-31,Current
        """, name: "Ada Obi", email: "ada@example.org", country: "DE"),
    Sample(
      system: "EasyChair",
      csv: """
        submission #,first name,last name,email,country,affiliation,Web page,person #,corresponding?
        1,Ada,Obi,ada@example.org,Germany,Harbour Board,https://example.org,12,yes
        """, name: "Ada Obi", email: "ada@example.org", country: "DE"),
    Sample(
      system: "Eventbrite",
      csv: """
        Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,\
        Group,Order Type,Currency,Total Paid,Fees Paid,Attendee Status,Home Address 1,Home City,\
        Home Zip,Home Country
        1001,2026-01-02 10:00,Ada,Obi,ada@example.org,1,,delegate,55,,PayPal,EUR,300.00,0.00,\
        Attending,Quay 1,Berlin,10115,DE
        """, name: "Ada Obi", email: "ada@example.org", country: "DE"),
    Sample(
      system: "ConfTool",
      csv: """
        personID,title_selected,formal_salutation,gender,title_short,academic_job_title,\
        title_combined,,name,firstname,email,email2,emailcc,organisation,organisation2,address1,\
        address2,zip,city,state,countrycode,country,country_long,region,,phone
        12,Ms,Dear Ms %1,female,,,Dr.,,Obi,Ada,ada@example.org,,,Harbour Board,,Quay 1,,10115,\
        Berlin,,DE,Germany,Deutschland,Western_Europe,,+49 30 123456
        """, name: "Ada Obi", email: "ada@example.org", country: "DE"),
    Sample(
      system: "ConfTool",
      csv: """
        lastname;firstname;name;fullname;title;personID;email;organisation;organisation2;cv;\
        submitter_of;presenter_of;author_registration_status;paperIDs
        Obi;Ada;Obi, Ada;Ada Obi;;12;ada@example.org;Harbour Board;;;1;1;;770
        """, name: "Ada Obi", email: "ada@example.org", country: nil),
    Sample(
      system: "Mailchimp",
      csv: """
        Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,\
        CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES
        ada@example.org,Ada,Obi,4,2025-01-02 10:00:00,,2025-01-02 10:00:00,,52.5,13.4,1,2,\
        Europe/Berlin,DE,BE,2025-01-02 10:00:00,2200,ab12,
        """, name: "Ada Obi", email: "ada@example.org", country: nil),
  ]

  @Test("people come in without --map, and the system is named", arguments: samples)
  func people(sample: Sample) throws {
    let plan = try ImportPlan.check(.memory(Array(sample.csv.utf8)))
    #expect(plan.summary.mapping.system?.system == sample.system)
    #expect(plan.summary.refusals == [])
    let person = try #require(try plan.rows().next(9).first).person
    #expect(person.details.fullName == sample.name)
    #expect(person.details.email == sample.email)
    #expect(person.details.country == sample.country ?? "")
    if ["pretix", "ConfTool"].contains(sample.system) {
      #expect(person.details.organisation == "Harbour Board")
      #expect(person.details.lastName == "Obi")
    }
  }

  @Test("a table of registrations is read from pretix, CiviCRM and Eventbrite as it is")
  func registrations() throws {
    for sample in Self.samples where ["pretix", "Eventbrite"].contains(sample.system) {
      guard sample.csv.contains(",Product,") || sample.system == "Eventbrite" else { continue }
      let plan = try StatementPlan.check(
        .memory(Array(sample.csv.utf8)), as: .registrations(),
        refused: { Issue.record("\($0)") })
      let stated = try #require(try plan.rows().next(9).first)
      #expect(stated.category == "delegate" && stated.total == "300.00")
      #expect(stated.state == .complete)
      #expect(stated.registeredAt?.iso8601.hasPrefix("2026-01-02T") == true)
      #expect(stated.person.person?.details.fullName == "Ada Obi")
    }
  }

  @Test("a table of memberships is read from CiviCRM as it is")
  func memberships() throws {
    let sample = try #require(Self.samples.first { $0.system == "CiviCRM" })
    let plan = try StatementPlan.check(.memory(Array(sample.csv.utf8)), as: .memberships())
    let stated = try #require(try plan.rows().next(9).first)
    #expect(stated.type == "full" && stated.state == .current)
    #expect(stated.since?.description == "2024-01-01")
    #expect(stated.terms.map(\.interval) == ["2026-01-01/2026-12-31"])
  }

  @Test("Indico names no category, so whoever imports does")
  func indico() throws {
    let sample = try #require(Self.samples.first { $0.system == "Indico" })
    let source = ByteSource.memory(Array(sample.csv.utf8))
    #expect(throws: HeadingRefusal("mapping.noCategory")) {
      try StatementPlan.check(source, as: .registrations())
    }
    let plan = try StatementPlan.check(source, as: .registrations(category: "delegate"))
    let stated = try #require(try plan.rows().next(9).first)
    #expect(stated.category == "delegate" && stated.total == "300.00 EUR")
  }

  @Test("a file of our own is nobody else's")
  func own() {
    for columns in [PersonExport.columns(), ["Name", "Email", "Category", "State"]] {
      #expect(KnownExport.of(headingKeys: columns.map(HeadingSynonyms.key)) == nil)
    }
  }
}
