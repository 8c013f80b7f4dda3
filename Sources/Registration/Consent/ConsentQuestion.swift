/// What is asked at a service, and what is only told; at all of them where none is named.
package enum ConsentQuestion {
  /// The purposes that rest on consent and belong to the service at hand, in their order.
  package static func asked(_ purposes: [Purpose], service: String?) -> [Purpose] {
    purposes.filter { $0.legalBasis == .consent && $0.isOf(service) }
  }

  /// The purposes of the service at hand that rest on another legal basis: shown as information.
  package static func told(_ purposes: [Purpose], service: String?) -> [Purpose] {
    purposes.filter { $0.legalBasis != .consent && $0.isOf(service) }
  }
}

extension Purpose {
  fileprivate func isOf(_ service: String?) -> Bool { service.map(services.contains) ?? true }
}
