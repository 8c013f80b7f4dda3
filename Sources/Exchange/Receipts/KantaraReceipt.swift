package import Registration

/// A receipt by Kantara Consent Receipt 1.1.0.
///
/// It has a place for consent in force alone; other answers, the versions of notices and the way to
/// take consent back stand in members of their own, under the names of ISO/IEC TS 27560.
package enum KantaraReceipt {
  /// `words`: Those of the keys below `receipt`.
  package static func tree(of receipt: ConsentReceipt, _ words: DocumentWords) -> JSONTree {
    let given = receipt.records.filter { $0.status.coversUse }
    let others = receipt.records.filter { !$0.status.coversUse }
    let answered = given.isEmpty ? receipt.records : given
    let withdrawal = receipt.withdrawal(words)
    return .members([
      "version": "KI-CR-v1.1.0", "schema_version": "ISO/IEC TS 27560:2023",
      "jurisdiction": .text(receipt.controller.country ?? ""),
      "consentTimestamp": .number(
        (answered.map(\.event.at).max() ?? receipt.at).milliseconds / 1_000),
      "collectionMethod": .text(methods(of: answered, words)),
      "consentReceiptID": .text(receipt.id), "language": .text(words.language),
      "piiPrincipalId": .text(receipt.person),
      "piiControllers": .list([controller(of: receipt)]),
      "policyUrl": .text(receipt.controller.website ?? ""),
      "services": .list(services(of: given, withdrawal)),
      "sensitive": .flag(given.contains { $0.purpose.isSensitive }),
      "spiCat": .list(
        SpecialCategory.allCases.filter { category in
          given.contains { $0.purpose.particulars.special.contains(category) }
        }.map { .text(words("specials.\($0.rawValue)")) }),
      "withdrawal_method": .text(withdrawal),
      "events": .told(others.map { .members(event(of: $0)) }),
    ])
  }

  private static func methods(
    of records: [ConsentReceipt.Record], _ words: DocumentWords
  ) -> String {
    ConsentChannel.allCases.filter { channel in
      records.contains { $0.event.channel == channel }
    }.map { words("channels.\($0.rawValue)") }.joined(separator: ", ")
  }

  private static func controller(of receipt: ConsentReceipt) -> JSONTree {
    let controller = receipt.controller
    return .members([
      "piiController": .text(receipt.society), "onBehalf": .flag(false),
      "contact": .text(controller.contact ?? receipt.society),
      "address": .members([
        "streetAddress": .told(controller.street), "postalCode": .told(controller.postalCode),
        "addressLocality": .told(controller.city), "addressCountry": .told(controller.country),
      ]),
      "email": .text(controller.email ?? ""), "phone": .text(controller.telephone ?? ""),
      "piiControllerUrl": .told(controller.website),
    ])
  }

  /// Purposes that are asked at the same services stand together.
  private static func services(
    of records: [ConsentReceipt.Record], _ withdrawal: String
  ) -> [JSONTree] {
    var groups: [(name: String, purposes: [JSONTree])] = []
    for record in records {
      let name = record.services.joined(separator: ", ")
      let entry = purpose(of: record, withdrawal)
      if let known = groups.firstIndex(where: { $0.name == name }) {
        groups[known].purposes.append(entry)
      } else {
        groups.append((name, [entry]))
      }
    }
    return groups.map { .object(["service": .text($0.name), "purposes": .list($0.purposes)]) }
  }

  private static func purpose(
    of record: ConsentReceipt.Record, _ withdrawal: String
  ) -> JSONTree {
    let purpose = record.purpose
    let categories = KantaraTerms.categories(of: purpose.particulars.data)
    let ends = [purpose.retention, withdrawal].filter { !$0.isEmpty }
    let own: [String: JSONTree?] = [
      "purposeCategory": .list([.text(KantaraTerms.category(of: purpose))]),
      "consentType": "EXPLICIT", "piiCategory": .list(categories.map(JSONTree.text)),
      "primaryPurpose": .flag(purpose.particulars.aim == .service),
      "termination": .text(ends.joined(separator: "; ")),
      "thirdPartyDisclosure": .flag(!purpose.recipients.isEmpty),
      "thirdPartyName": .told(purpose.recipients),
    ]
    return .members(own.merging(event(of: record)) { own, _ in own })
  }

  /// What the form has no place for.
  private static func event(of record: ConsentReceipt.Record) -> [String: JSONTree?] {
    let event = record.event
    return [
      "purpose": .text(record.purpose.name), "record_id": .text(record.id),
      "event_state": .text(DPVTerms.state(record.status.state)),
      "event_time": .text(event.at.iso8601),
      "valid_until": record.status.validUntil.map { .text($0.iso8601) },
      "privacy_notice": .members([
        "code": .text(record.notice), "version": .number(Int64(event.noticeVersion)),
        "language": .text(event.language), "sha256": .text(event.noticeHash),
      ]),
    ]
  }
}

extension Purpose {
  /// Whether it is about a special category of data.
  var isSensitive: Bool { explicit || !particulars.special.isEmpty }
}
