import Registration

extension TableRow {
  /// Whom the row is about, by our reference in the column of this name and by the fields of a
  /// person.
  ///
  /// A row that has neither a reference nor a name nor an e-mail is refused.
  mutating func person(_ column: String, except left: Set<PersonField> = []) -> StatedPerson {
    var details = PersonDetails()
    for field in PersonField.allCases where !left.contains(field) {
      details[field] = text(.person(field))
    }
    let reference = self.reference(column, .person)
    let isNamed =
      !details.fullName.isEmpty || (!details.firstName.isEmpty && !details.lastName.isEmpty)
    guard isNamed else {
      return StatedPerson(
        reference: reference, emailKey: emailKey(details, hasReference: reference != nil))
    }
    do throws(PersonRefusal) {
      return StatedPerson(reference: reference, person: try details.checked())
    } catch {
      for failure in error.failures {
        refuse(
          PersonField(rawValue: failure.field).map { .person($0) }, failure.code, failure.detail)
      }
      return StatedPerson()
    }
  }

  private mutating func emailKey(_ details: PersonDetails, hasReference: Bool) -> String? {
    guard !details.email.isEmpty else {
      if !hasReference { refuse(.person(.fullName), "person.notNamed") }
      return nil
    }
    do throws(EmailRefusal) {
      return try EmailAddress.check(details.email).key
    } catch {
      refuse(.person(.email), error.code)
      return nil
    }
  }

  /// Our own reference. Other people number their rows as well: what does not begin as ours do is
  /// theirs and left alone.
  mutating func reference(_ column: String, _ kind: Reference.Kind) -> Reference? {
    let cell = text(column)
    if let found = Reference(cell), found.kind == kind { return found }
    if cell.uppercased().hasPrefix("\(kind.rawValue)-") {
      refuse(.own(column), "reference.malformed")
    }
    return nil
  }

  /// Yes or no; nothing is no.
  mutating func flag(_ column: String) -> Bool {
    value(column, "table.notYesOrNo", CellValue.flag) ?? false
  }

  /// A moment as `2026-01-05T09:00:00Z`, or a day, which begins at midnight UTC.
  mutating func moment(_ column: String) -> Instant? {
    value(column, "table.notAMoment", CellValue.moment)
  }

  mutating func day(_ column: String) -> CivilDate? {
    value(column, "table.notADay") { text in
      CivilDate(text) ?? CivilDate(String(text.prefix(10)))
    }
  }
}
