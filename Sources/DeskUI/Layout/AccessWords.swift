package import Registration
package import ScreenKit

extension Words {
  /// The words of the document about one person: those below `access`, and for fields, states and
  /// deeds what the screens call them.
  package var access: DocumentWords {
    let own = document("access")
    return DocumentWords(language: language) { [self] key, values in
      let way = key.split(separator: ".", maxSplits: 3).map(String.init)
      guard way.count == 4, way[0] == "values" else { return own.known(key, values) }
      let place = AccessWords.places["\(way[1]).\(way[2])"] ?? AccessWords.places[way[2]]
      return place.flatMap { find("\($0).\(way[3])") }
    }
  }
}

/// Where the words of the document's values stand.
private enum AccessWords {
  static let places = [
    "source": "documents.sources", "answeredBy": "answeredBy", "channel": "consentChannels",
    "details.field": "fields", "registrations.state": "registrationStates",
    "memberships.state": "membershipStates", "charges.state": "chargeStates",
    "payments.state": "attemptStates", "abstracts.state": "abstractStates",
    "consents.answer": "consentAnswers", "decisions.flag": "consentFlags",
    "purposes.basis": "legalBases", "requests.kind": "rights.kinds",
    "requests.state": "rights.states", "proposals.kind": "proposalKinds",
    "proposals.state": "proposalStates", "history.action": "audit",
  ]
}
