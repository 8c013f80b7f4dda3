extension KnownExport {
  /// Every table that is known, in English, each with where its headings are from.
  package static let all: [KnownExport] =
    pretix + conftool + [indicoState, indicoDate, civiCRM, easyChair, eventbrite, mailchimp]

  // pretix, src/pretix/base/exporters/orderlist.py: iterate_positions and iterate_orders.
  private static let pretix = [
    KnownExport(
      "pretix", marks: ["Order code", "Position ID", "Attendee name"],
      columns: [
        "Attendee name": "fullName", "Attendee name: Given name": "firstName",
        "Attendee name: Family name": "lastName", "Attendee name: Title": "title",
        "Attendee email": "email", "Phone number": "telephone", "Company": "organisation",
        "Address": "street", "ZIP code": "postalCode", "City": "city", "Country": "country",
        "Product": "category", "Price": "total", "Status": "state",
        "Order date": "registeredAt",
      ]),
    KnownExport(
      "pretix", marks: ["Event slug", "Order code", "Order total", "Order time"],
      columns: [
        "Name": "fullName", "Given name": "firstName", "Family name": "lastName",
        "Email": "email", "Phone number": "telephone", "Company": "organisation",
        "Address": "street", "ZIP code": "postalCode", "City": "city", "Country": "country",
        "Order total": "total", "Status": "state", "Order date": "registeredAt",
      ]),
  ]

  // Indico, indico/modules/events/registration/util.py: generate_spreadsheet_from_registrations;
  // the titles of its fields are those of the personal data of a registration form. Which columns
  // there are is chosen by who exports, so either of two marks it.
  private static let indicoState = indico(mark: "Registration state")
  private static let indicoDate = indico(mark: "Registration date")

  private static func indico(mark: String) -> KnownExport {
    KnownExport(
      "Indico", marks: ["ID", "Name", mark],
      columns: [
        "Name": "fullName", "First Name": "firstName", "Last Name": "lastName",
        "Title": "title", "Email Address": "email", "Affiliation": "organisation",
        "Position": "position", "Address": "street", "Country": "country",
        "Phone Number": "telephone", "Registration date": "registeredAt",
        "Registration state": "state", "Price": "total", "Check-in date": "inAt",
      ])
  }

  // CiviCRM, tests/phpunit/CRM/Export/BAO/ExportTest.php: getBasicHeaderDefinition,
  // getMemberHeaderDefinition and getParticipantHeaderDefinition.
  private static let civiCRM = KnownExport(
    "CiviCRM", marks: ["Contact ID", "Contact Type", "Sort Name", "Display Name"],
    columns: [
      "Display Name": "fullName", "First Name": "firstName", "Last Name": "lastName",
      "Individual Prefix": "title", "Nickname": "badgeName", "Job Title": "position",
      "Current Employer": "organisation", "Street Address": "street",
      "Postal Code": "postalCode", "City": "city", "Country": "country", "Email": "email",
      "Phone": "telephone", "Website": "website", "Membership Type": "type",
      "Membership Status": "state", "Member Since": "since", "Membership Start Date": "from",
      "Membership Expiration Date": "until", "Fee level": "category", "Fee Amount": "total",
      "Fee Currency": "currency", "Participant Status": "state",
      "Register date": "registeredAt",
    ])

  // EasyChair, author.csv, as github.com/uendriss/easychair-scripts names its headings.
  private static let easyChair = KnownExport(
    "EasyChair", marks: ["submission #", "first name", "last name", "person #"],
    columns: [
      "first name": "firstName", "last name": "lastName", "email": "email",
      "country": "country", "affiliation": "organisation", "Web page": "website",
    ])

  // Eventbrite, the attendee report, as several programs that read it name its headings.
  private static let eventbrite = KnownExport(
    "Eventbrite", marks: ["Order #", "Order Date", "Ticket Type", "First Name", "Last Name"],
    columns: [
      "First Name": "firstName", "Last Name": "lastName", "Email": "email",
      "Home Address 1": "street", "Home City": "city", "Home Zip": "postalCode",
      "Home Country": "country", "Ticket Type": "category", "Order Date": "registeredAt",
      "Total Paid": "total", "Currency": "currency", "Attendee Status": "state",
    ])

  // ConfTool, its speakers and its users: CSV/speakers.csv of
  // github.com/mpimd-csc/GAMM_PDFs_from_Conftool, src/test/resources/users.csv of
  // github.com/marcphilipp/ConfToolScramblr. Among users "name" is the family name alone, among
  // speakers it is both names turned around.
  private static let conftool = [
    KnownExport(
      "ConfTool", marks: ["personID", "lastname", "firstname", "fullname"],
      columns: [
        "fullname": "fullName", "lastname": "lastName", "firstname": "firstName",
        "title": "title", "email": "email", "organisation": "organisation",
      ]),
    KnownExport(
      "ConfTool", marks: ["personID", "name", "firstname"],
      columns: [
        "name": "lastName", "firstname": "firstName", "title_combined": "title",
        "email": "email", "organisation": "organisation", "address1": "street",
        "zip": "postalCode", "city": "city", "country": "country", "phone": "telephone",
      ]),
  ]

  // Mailchimp, the export of an audience, as a stored answer of its export address has it.
  private static let mailchimp = KnownExport(
    "Mailchimp", marks: ["Email Address", "MEMBER_RATING", "OPTIN_TIME"],
    columns: [
      "Email Address": "email", "First Name": "firstName", "Last Name": "lastName",
      "Phone Number": "telephone", "Address": "street",
    ])
}
