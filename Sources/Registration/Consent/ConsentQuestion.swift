/// What is asked at a service, and what is only told.
package enum ConsentQuestion {
  /// The purposes that rest on consent and belong to the service at hand, in their order.
  package static func asked(_ purposes: [Purpose], service: String) -> [Purpose] {
    purposes.filter { $0.legalBasis == .consent && $0.services.contains(service) }
  }

  /// The purposes of the service at hand that rest on another legal basis: shown as information.
  package static func told(_ purposes: [Purpose], service: String) -> [Purpose] {
    purposes.filter { $0.legalBasis != .consent && $0.services.contains(service) }
  }
}
