import YAMLReading

extension ShippedTexts {
  /// Reads `words/purposes.<language>.yaml` of a screens folder.
  ///
  /// - Parameters:
  ///   - files: The texts by their path in the folder.
  ///   - language: The language tag.
  /// - Returns: The texts, with their places for the society's name still open.
  /// - Throws: `ScreenErrors` with everything that is wrong in the file.
  package static func load(
    files: [String: String], language: String = ScreenLibrary.firstLanguage
  ) throws(ScreenErrors) -> ShippedTexts {
    let file = "words/purposes.\(language).yaml"
    let log = ProblemLog()
    guard let text = files[file] else {
      log.add(.missing, file: file)
      throw ScreenErrors(errors: log.errors)
    }
    let texts = ScreenPlace.root(of: text, file: file, log: log)
      .flatMap { ShippedTextsReader.texts(at: $0, language: language) }
    try log.throwIfAny()
    guard let texts else {
      log.add(.missing, file: file)
      throw ScreenErrors(errors: log.errors)
    }
    return texts
  }
}

/// Reads a file of shipped texts; what is wrong goes to the log.
private struct ShippedTextsReader {
  static func texts(at root: ScreenPlace, language: String) -> ShippedTexts? {
    guard let fields = root.fields(["notice", "provider", "purposes"]) else { return nil }
    let provider = fields.required("provider")
    let providerFields = provider?.fields(["title", "text", "transferOutside", "transferInside"])
    guard let notice = text(at: fields.required("notice")?.fields(["title", "text"])),
      let told = text(at: providerFields),
      let outside = words(of: providerFields, "transferOutside"),
      let inside = words(of: providerFields, "transferInside"),
      let purposes = fields.required("purposes")?.fields()
    else { return nil }
    return ShippedTexts(
      language: language, notice: notice, provider: told, transferOutside: outside,
      transferInside: inside,
      purposes: purposes.places.compactMap { purpose(at: $0.place, code: $0.key) })
  }

  private static func text(at fields: ScreenFields?) -> ShippedTexts.Text? {
    guard let title = words(of: fields, "title"), let text = words(of: fields, "text") else {
      return nil
    }
    return ShippedTexts.Text(title: title, text: text)
  }

  private static func purpose(at place: ScreenPlace, code: String) -> ShippedPurpose? {
    guard
      let fields = place.fields([
        "name", "text", "basis", "aim", "data", "special", "services", "explicit", "visibility",
        "recipients", "retention",
        "validityMonths",
      ]),
      let name = words(of: fields, "name"), let text = words(of: fields, "text"),
      let retention = words(of: fields, "retention"),
      let services = fields.required("services")?.items().compactMap({ $0.text() })
    else { return nil }
    return ShippedPurpose(
      code: code, name: name, text: text, services: services,
      basis: fields["basis"]?.text() ?? "consent", aim: fields["aim"]?.text(),
      data: fields["data"]?.items().compactMap { $0.text() } ?? [],
      special: fields["special"]?.items().compactMap { $0.text() } ?? [],
      explicit: fields["explicit"]?.flag() ?? false,
      visibility: fields["visibility"]?.oneOf(ShippedPurpose.Visibility.self) ?? .none,
      recipients: fields["recipients"] == nil ? "" : words(of: fields, "recipients") ?? "",
      retention: retention,
      validityMonths: fields["validityMonths"]?.integer(in: 1...600))
  }

  /// The text of a field that must be there, with places only for what is known at set-up.
  private static func words(of fields: ScreenFields?, _ key: String) -> String? {
    guard let place = fields?.required(key), let text = place.text() else { return nil }
    do {
      for name in try WordsTemplate(text).placeholders.subtracting(values).sorted() {
        place.refuse(.unknownPlaceholder(name))
      }
      return text
    } catch {
      place.refuse(.badTemplate(reason: error.reason))
      return nil
    }
  }

  private static let values: Set<String> = ["organisation", "provider", "address", "transfer"]
}
