package import Registration

/// A receipt by ISO/IEC TS 27560:2023 as JSON-LD in terms of the Data Privacy Vocabulary.
///
/// `Documentation/Receipts.md` says which member holds which field of the standard.
package enum ISOReceipt {
  private static let profile = "https://w3id.org/dpv/schema/dpv-27560"

  /// `words`: Those of the keys below `receipt`.
  package static func tree(of receipt: ConsentReceipt, _ words: DocumentWords) -> JSONTree {
    .object([
      "@context": DPVTerms.context, "@id": .text("urn:uuid:\(receipt.id)"),
      "@type": "dpv:ConsentReceipt", "dct:conformsTo": .text("\(profile)#receipt-eu-gdpr"),
      "dct:identifier": .text(receipt.id), "dct:created": .text(receipt.at.iso8601),
      "dct:language": .text(words.language), "dpv:hasDataSubject": subject(of: receipt),
      "dpv:hasDataController": controller(of: receipt),
      "dpv:hasRecordOfActivity": .list(receipt.records.map { record($0, of: receipt, words) }),
    ])
  }

  private static func subject(of receipt: ConsentReceipt) -> JSONTree {
    ["@type": "dpv:DataSubject", "dct:identifier": .text(receipt.person)]
  }

  private static func controller(of receipt: ConsentReceipt) -> JSONTree {
    let controller = receipt.controller
    return .members([
      "@id": "#controller", "@type": "dpv:DataController",
      "dct:identifier": .text(controller.website ?? receipt.society),
      "dpv:hasName": .text(receipt.society), "dpv:hasAddress": .text(controller.address),
      "dpv:hasContact": .text(controller.contact ?? receipt.society),
      "schema:email": .told(controller.email), "schema:telephone": .told(controller.telephone),
      "schema:url": .told(controller.website),
    ])
  }

  private static func record(
    _ record: ConsentReceipt.Record, of receipt: ConsentReceipt, _ words: DocumentWords
  ) -> JSONTree {
    .members([
      "@id": .text("urn:uuid:\(record.id)"), "@type": "dpv:ConsentRecord",
      "dct:conformsTo": .text("\(profile)#record-eu-gdpr"), "dct:identifier": .text(record.id),
      "dpv:hasDataSubject": subject(of: receipt), "dpv:hasNotice": notice(of: record),
      "dpv:hasProcess": process(of: record, receipt, words),
      "dpv:hasConsentControl": [
        "@type": "dpv:WithdrawConsent", "dpv:isExercisedAt": .text(receipt.withdrawal(words)),
      ],
      "dpv:hasRight": .list(DPVTerms.rights.map(JSONTree.text)),
      "dpv:hasAuthority": receipt.controller.authority.map {
        ["@type": "dpv:DataProtectionAuthority", "dpv:hasName": .text($0)]
      },
      "dpv:hasConsentStatus": status(of: record, words),
    ])
  }

  /// The version that was shown: nothing else is what the person agreed to.
  private static func notice(of record: ConsentReceipt.Record) -> JSONTree {
    let event = record.event
    let months = record.purpose.validityMonths.map { "P\($0)M" }
    let coverage = [record.noticeFrom?.iso8601, months].compactMap(\.self)
    return .members([
      "@type": "dpv:ConsentNotice", "dct:identifier": .text(record.notice),
      "dct:hasVersion": .text(String(event.noticeVersion)),
      "dct:date": record.noticeFrom.map { .text($0.iso8601) },
      "dct:language": .text(event.language),
      "dct:coverage": .told(coverage.count == 2 ? coverage.joined(separator: "/") : ""),
      "schema:sha256": .text(event.noticeHash),
    ])
  }

  private static func process(
    of record: ConsentReceipt.Record, _ receipt: ConsentReceipt, _ words: DocumentWords
  ) -> JSONTree {
    let purpose = record.purpose
    let place = receipt.controller.country.map { "loc:\($0)" } ?? "dpv:Location"
    let countries = purpose.particulars.countries.map { JSONTree.text("loc:\($0)") }
    return .members([
      "@type": "dpv:Process",
      "dpv:hasPurpose": [
        "@type": .text(DPVTerms.purpose(purpose.particulars.aim)),
        "dct:identifier": .text(purpose.code), "dct:title": .text(purpose.name),
      ],
      "dpv:hasService": .told(record.services.map(JSONTree.text)),
      "dpv:hasLegalBasis": .text(DPVTerms.basis(purpose)),
      "dpv:hasPersonalData": .list(data(of: purpose, words)),
      "dpv:hasDataController": ["@id": "#controller"],
      "dpv:hasRecipient": .list(
        purpose.recipients.isEmpty
          ? []
          : [["@type": "dpv:Recipient", "dpv:hasName": .text(purpose.recipients)]]),
      "dpv:hasStorageCondition": [
        ["@type": "dpv:StorageLocation", "dpv:hasLocation": .text(place)],
        ["@type": "dpv:StorageDuration", "dct:description": .text(purpose.retention)],
      ],
      "dpv:hasThirdCountry": .told(countries), "dpv:hasJurisdiction": .text(place),
    ])
  }

  private static func data(of purpose: Purpose, _ words: DocumentWords) -> [JSONTree] {
    let kind: JSONTree = "dpv:SpecialCategoryPersonalData"
    let items = purpose.particulars.data.map { data -> JSONTree in
      [
        "@type": .text(DPVTerms.data(data)),
        "dct:title": .text(words("kinds.\(data.rawValue)")),
      ]
    }
    let special = purpose.particulars.special.map { category -> JSONTree in
      [
        "@type": kind,
        "dct:title": .text(words("specials.\(category.rawValue)")),
      ]
    }
    return items + special
  }

  private static func status(
    of record: ConsentReceipt.Record, _ words: DocumentWords
  ) -> JSONTree {
    let event = record.event
    let channel = event.channel.rawValue
    let type = record.purpose.explicit ? "dpv:ExplicitlyExpressedConsent" : "dpv:ExpressedConsent"
    let duration: JSONTree =
      event.validUntil.map {
        ["@type": "dpv:UntilTimeDuration", "rdf:value": .text($0.iso8601)]
      } ?? ["@type": "dpv:UntilEventDuration", "rdf:value": "dpv:WithdrawConsent"]
    return [
      "@type": [.text(DPVTerms.state(record.status.state)), .text(type)],
      "dpv:isIndicatedAtTime": .text(event.at.iso8601),
      "dpv:isIndicatedBy": .text(DPVTerms.party(event.answeredBy)),
      "dpv:hasIndicationMethod": .text(words("channels.\(channel)")),
      "dpv:hasDuration": duration,
    ]
  }
}

extension JSONTree: ExpressibleByArrayLiteral {
  package init(arrayLiteral list: JSONTree...) { self = .list(list) }
}
