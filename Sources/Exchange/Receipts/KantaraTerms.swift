import Registration

/// The numbered categories of Kantara Consent Receipt 1.1.
enum KantaraTerms {
  static func category(of purpose: Purpose) -> String {
    switch purpose.particulars.aim {
    case .service: "2 - Contracted Service"
    case .reply: "4 - Contact Requested"
    case .news: "6 - Marketing"
    case .profile: "5 - Personalized Experience"
    case .statistics: "16 - Improve Performance"
    case .listing: "10 - 3rd Party Sharing for Core Function"
    case .care: "14 - Protecting Your Health"
    case .publicity: "11 - 3rd Party Sharing for Others"
    case .law: "12 - Legally Required Data Retention"
    case nil: "1 - Core Function"
    }
  }

  static func category(of data: DataKind) -> String {
    switch data {
    case .name, .language, .age, .picture, .answers: "1 - Biographical"
    case .contact, .country: "2 - Contact"
    case .abstract: "4 - Communications/Social"
    case .diet, .access: "6 - Health"
    case .payment: "7 - Financial"
    case .affiliation: "12 - Employee Personal Information"
    case .registration, .membership: "14 - Membership"
    }
  }

  /// Those of a purpose, each once and in order.
  static func categories(of data: [DataKind]) -> [String] {
    Set(data.map(category(of:))).sorted { $0.leadingNumber < $1.leadingNumber }
  }
}

extension String {
  fileprivate var leadingNumber: Int { Int(prefix { $0.isNumber }) ?? 0 }
}
