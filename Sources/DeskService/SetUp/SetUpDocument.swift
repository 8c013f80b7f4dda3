package import Registration

/// The set-up of a society, or the parts of it that are to be as written here.
///
/// What is not in it is left alone: nothing is taken away by leaving it out, but the fee periods of
/// a conference and the fees of a category, which are whole tables.
package struct SetUpDocument: Equatable, Sendable {
  /// The society's name; nil leaves it as it is, as everywhere here.
  package var name: String?
  /// The code of the conference that the desk registers for.
  package var currentConference: String?
  package var unclassifiedBand: IncomeBand?
  package var controller: Controller?
  /// The least count of people that figures show.
  package var leastShown: Int?
  package var provider: PaymentProvider?
  /// The whole table.
  package var incomeBands: [IncomeBandEntry]?
  package var services: [SetUpService] = []
  package var notices: [SetUpNotice] = []
  package var purposes: [SetUpPurpose] = []
  package var membershipTypes: [SetUpMembershipType] = []
  package var conferences: [SetUpConference] = []
  package var questions: [SetUpQuestion] = []
  package var retention: [SetUpRetention] = []

  package init() {}
}

/// A notice in the version that is to be in force.
package struct SetUpNotice: Equatable, Sendable {
  package var code: String
  /// A version is never changed: other words are a higher version.
  package var version: Int
  /// Whether people have to be asked again because of it.
  package var isMaterial: Bool
  /// The words by language.
  package var texts: [String: String]
  /// The code of the service whose notice it is beside the base notice; empty for the base notice.
  package var service: String

  package init(
    code: String, version: Int, isMaterial: Bool, texts: [String: String], service: String = ""
  ) {
    self.code = code
    self.version = version
    self.isMaterial = isMaterial
    self.texts = texts
    self.service = service
  }
}

/// A purpose with its words.
package struct SetUpPurpose: Equatable, Sendable {
  package var purpose: Purpose
  /// The code of the notice that governs it.
  package var notice: String
  package var texts: [String: PurposeWording]
  /// Whether it is no longer asked; what has been answered stays.
  package var isRetired: Bool

  package init(
    purpose: Purpose, notice: String, texts: [String: PurposeWording], isRetired: Bool = false
  ) {
    self.purpose = purpose
    self.notice = notice
    self.texts = texts
    self.isRetired = isRetired
  }
}

/// A conference with everything that a registration is chosen from.
package struct SetUpConference: Equatable, Sendable {
  package var conference: Conference
  package var memberEvidenceRequired: Bool
  package var periods: [FeePeriod]
  package var categories: [SetUpCategory]
  package var options: [SetUpOption]
  /// What it asks of abstracts; nil leaves that as it is.
  package var abstracts: SetUpAbstracts?

  package init(
    conference: Conference, memberEvidenceRequired: Bool = false, periods: [FeePeriod] = [],
    categories: [SetUpCategory] = [], options: [SetUpOption] = [],
    abstracts: SetUpAbstracts? = nil
  ) {
    self.conference = conference
    self.memberEvidenceRequired = memberEvidenceRequired
    self.periods = periods
    self.categories = categories
    self.options = options
    self.abstracts = abstracts
  }
}

/// What a conference asks of abstracts, and until when.
package struct SetUpAbstracts: Equatable, Sendable {
  package var form: AbstractForm
  /// The last day on which they are not late; nil when there is none.
  package var closesOn: CivilDate?

  package init(form: AbstractForm, closesOn: CivilDate? = nil) {
    self.form = form
    self.closesOn = closesOn
  }
}

/// A type of membership.
package struct SetUpMembershipType: Equatable, Sendable {
  package var type: MembershipType
  /// Whether nobody can apply for it any more.
  package var isRetired: Bool

  package init(type: MembershipType, isRetired: Bool = false) {
    self.type = type
    self.isRetired = isRetired
  }
}

/// A category with its fees.
package struct SetUpCategory: Equatable, Sendable {
  package var category: Category
  package var fees: [FeeRule]
  /// Whether nobody can register in it any more.
  package var isRetired: Bool

  package init(category: Category, fees: [FeeRule] = [], isRetired: Bool = false) {
    self.category = category
    self.fees = fees
    self.isRetired = isRetired
  }
}

/// Something that can be booked beside the registration.
package struct SetUpOption: Equatable, Sendable {
  package var item: OptionItem
  /// Whether it can no longer be booked.
  package var isRetired: Bool

  package init(item: OptionItem, isRetired: Bool = false) {
    self.item = item
    self.isRetired = isRetired
  }
}

/// A question of the society's own.
package struct SetUpQuestion: Equatable, Sendable {
  package var question: CustomQuestion
  /// Whether it is no longer asked; what has been answered stays.
  package var isRetired: Bool

  package init(question: CustomQuestion, isRetired: Bool = false) {
    self.question = question
    self.isRetired = isRetired
  }
}
