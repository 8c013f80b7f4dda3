import Registration
import TestSupport
import Testing

@testable import Exchange

@Suite struct ColumnMappingTests {
  private static let legislators = [
    "Honorific", "Given name", "Surname", "Known as", "Full name", "Role", "Institution",
    "Street address", "ZIP", "Town", "Country", "Mobile/Phone", "Homepage",
  ]
  private static let generated = [
    "title", "first", "last", "position", "organisation", "street", "postal_code", "city",
    "country", "email", "phone", "website",
  ]

  @Test("headings of other people's files are all found")
  func foreignHeadings() throws {
    let foreign = try ColumnMapping(headings: Self.legislators)
    #expect(foreign.unused.isEmpty)
    let fields: [PersonField] = [
      .title, .firstName, .lastName, .badgeName, .fullName, .position, .organisation, .street,
      .postalCode, .city, .country, .telephone, .website,
    ]
    #expect(Self.legislators.indices.map { foreign.field(at: $0) } == fields)

    let generated = try ColumnMapping(headings: Self.generated)
    #expect(generated.unused.isEmpty)
    #expect(generated.indexes.count == 12)
  }

  @Test("the headings of our own export are all found")
  func ownHeadings() throws {
    let mapping = try ColumnMapping(headings: PersonExport.columns(extra: ["addedAt"]))
    #expect(mapping.referenceIndex == 0)
    #expect(Set(mapping.indexes.keys) == Set(PersonField.allCases))
    #expect(mapping.unused == [ColumnPlace(number: 18, heading: "addedAt")])
  }

  @Test(
    "case, accents, spaces and signs do not matter, nor many languages",
    arguments: [
      ("E-MAIL", PersonField.email), ("e mail", .email), ("Courriel", .email),
      ("PRÉNOM", .firstName), ("prenom", .firstName), ("Vorname", .firstName),
      ("Family_Name", .lastName), ("Apellido", .lastName), ("Фамилия", .lastName), ("姓", .lastName),
      ("STRASSE", .street), ("Straße", .street), ("PLZ", .postalCode),
      ("Zip/Postal Code", .postalCode),
      ("Telefón", .telephone), ("Mobile", .telephone), ("Tel.", .telephone),
      ("Télephone", .telephone),
      ("Company", .organisation), ("Affiliation", .organisation), ("Web-Site", .website),
      ("Salutation", .title), ("JobTitle", .position), ("Known As", .badgeName), ("LAND", .country),
    ])
  func synonyms(heading: String, field: PersonField) throws {
    let mapping = try ColumnMapping(headings: ["fullName", heading])
    #expect(mapping.field(at: 1) == field)
  }

  @Test("no heading stands for two fields")
  func unambiguousSynonyms() {
    var seen: [String: PersonField] = [:]
    for field in PersonField.allCases {
      for name in HeadingSynonyms.names(of: field) + [field.rawValue] {
        let key = HeadingSynonyms.key(name)
        #expect(!key.isEmpty, "\(name)")
        #expect(seen[key] == nil || seen[key] == field, "\(name)")
        seen[key] = field
      }
    }
  }

  @Test("what a person maps goes before what the heading says")
  func overrides() throws {
    let headings = ["Name", "Phone", "Mobile", "", "Mail"]
    let mapping = try ColumnMapping(
      headings: headings,
      overrides: [
        FieldOverride(argument: "telephone=mobile"), FieldOverride(argument: "CITY=#4"),
        FieldOverride(argument: "email="),
      ])
    #expect(mapping.indexes == [.fullName: 0, .telephone: 2, .city: 3])
    #expect(mapping.unused.map(\.number) == [2, 5])
    let stolen = try ColumnMapping(
      headings: headings,
      overrides: [
        .init(field: .telephone, column: "Mobile"), .init(field: .badgeName, column: "Mail"),
      ])
    #expect(stolen.indexes[.badgeName] == 4)
    #expect(stolen.indexes[.email] == nil)
  }

  @Test(
    "what cannot be mapped is refused, and why is told",
    arguments: [
      (["Name", "Phone", "Mobile"], [], "mapping.twoColumns"),
      (["Name", "Vorname"], [], "mapping.unclearName"),
      (["First name", "Town"], [], "mapping.noName"),
      (["Vorname"], [], "mapping.noName"),
      ([], [], "mapping.noHeading"),
      (["Name", "Ort"], ["city=Wohnort"], "mapping.noSuchColumn"),
      (["Name", "Ort"], ["city=#3"], "mapping.noSuchColumn"),
      (["Name", "Ort", "Ort"], ["city=Ort"], "mapping.ambiguousColumn"),
      (["Name", "Ort"], ["city=Ort", "country=Ort"], "mapping.columnUsedTwice"),
      (["Name", "A", "B"], ["city=A", "city=B"], "mapping.twoColumns"),
      (["Name", "4111 1111 1111 1111"], [], "mapping.cardNumber"),
      (["Name", "4111", "1111", "1111", "1111"], [], "mapping.cardNumber"),
      (["Name"], ["city"], "mapping.malformedOverride"),
      (["Name"], ["town=Name"], "mapping.unknownField"),
    ])
  func refusals(headings: [String], arguments: [String], code: String) {
    let refusal = #expect(throws: MappingRefusal.self) {
      try ColumnMapping(
        headings: headings, overrides: arguments.map { try FieldOverride(argument: $0) })
    }
    #expect(refusal?.code == code)
  }

  @Test("a column Name beside first names is what a person says it is")
  func namedByPerson() throws {
    let last = try ColumnMapping(
      headings: ["Name", "Vorname"], overrides: [.init(field: .lastName, column: "Name")])
    #expect(last.indexes == [.firstName: 1, .lastName: 0])
    let full = try ColumnMapping(
      headings: ["Name", "Vorname"], overrides: [.init(field: .fullName, column: "Name")])
    #expect(full.indexes == [.firstName: 1, .fullName: 0])
  }

  @Test("a heading that must not reach a screen is shown by its number alone")
  func hostileHeadings() throws {
    let mapping = try ColumnMapping(headings: ["Name", "x\u{1B}[2J", "y\u{202E}z", "Haus"])
    #expect(mapping.unused.map(\.heading) == ["", "", "Haus"])
    #expect(mapping.unused.map(\.number) == [2, 3, 4])
  }
}
