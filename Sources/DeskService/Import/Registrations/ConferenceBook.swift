import Registration

/// The conferences that rows of a file name, each read once in a transaction.
struct ConferenceBook {
  struct Entry {
    let row: ConferenceRow
    let categories: [Category]
    let options: [(id: Int64, option: OptionPlaces)]
  }

  private var entries: [String: Entry] = [:]
  private var unclassified: IncomeBand?

  mutating func entry(_ code: String, _ reader: any SQLReader) throws -> Entry {
    if let known = entries[code] { return known }
    let row: ConferenceRow
    do {
      row = try ConferenceRow.find(code, reader)
    } catch DeskError.notFound {
      throw StatedFailure("conference", "registration.unknownConference")
    }
    let categories = try reader.rows(ConferenceSQL.categories, [.int(row.id)]) {
      Category(code: $0.text(0), name: $0.text(1), needsApproval: $0.bool(2))
    }
    let entry = Entry(row: row, categories: categories, options: try row.options(reader))
    entries[code] = entry
    return entry
  }

  mutating func unclassifiedBand(_ reader: any SQLReader) throws -> IncomeBand {
    if let unclassified { return unclassified }
    let text = try reader.first(MembershipTypeSQL.unclassifiedBand) { $0.text(0) } ?? ""
    let band = IncomeBand(rawValue: text)
    unclassified = band
    return band
  }
}

extension ConferenceBook.Entry {
  /// The category of a code or a name.
  func category(_ text: String) throws -> Category {
    let wanted = Folding.fold(text)
    guard
      let found = categories.first(where: { $0.code == text })
        ?? categories.first(where: {
          Folding.fold($0.code) == wanted || Folding.fold($0.name) == wanted
        })
    else { throw StatedFailure("category", "unknownCategory") }
    return found
  }

  /// Each option by its code, however the file names it.
  func options(_ stated: [OptionChoice]) throws -> [OptionChoice] {
    try stated.map { choice in
      let wanted = Folding.fold(choice.code)
      guard
        let found = options.first(where: { $0.option.item.code == choice.code })
          ?? options.first(where: {
            Folding.fold($0.option.item.code) == wanted
              || Folding.fold($0.option.item.name) == wanted
          })
      else { throw StatedFailure("options", "unknownOption") }
      return OptionChoice(code: found.option.item.code, quantity: choice.quantity)
    }
  }
}
