import Foundation
import Registration
import Testing

@Suite("Purposes")
struct PurposeTests {
  private func purpose(
    _ code: String = "newsletter", basis: LegalBasis = .consent, services: [String] = ["desk"],
    explicit: Bool = false, months: Int? = nil
  ) -> Purpose {
    Purpose(
      code: code, name: code, legalBasis: basis, services: services, explicit: explicit,
      validityMonths: months)
  }

  @Test("only purposes of the service at hand that rest on consent are asked, the others are told")
  func asked() {
    let purposes = LegalBasis.allCases.flatMap { basis in
      [["desk"], ["web"], ["web", "desk"], []].map {
        purpose("\(basis.rawValue)-\($0.joined())", basis: basis, services: $0)
      }
    }
    #expect(
      ConsentQuestion.asked(purposes, service: "desk").map(\.code)
        == ["consent-desk", "consent-webdesk"])
    #expect(
      ConsentQuestion.told(purposes, service: "desk").map(\.code)
        == [
          "contract-desk", "contract-webdesk", "legalObligation-desk", "legalObligation-webdesk",
          "legitimateInterest-desk", "legitimateInterest-webdesk",
        ])
    #expect(ConsentQuestion.asked(purposes, service: "membership").isEmpty)
  }

  @Test("a legal basis says whether data may be used in each state")
  func allowsUse() {
    for state in ConsentState.allCases {
      let status = ConsentStatus(state: state)
      #expect(purpose(basis: .consent).allowsUse(status) == (state == .given))
      #expect(purpose(basis: .contract).allowsUse(status))
      #expect(purpose(basis: .legalObligation).allowsUse(status))
      let objected = state == .refused || state == .withdrawn
      #expect(purpose(basis: .legitimateInterest).allowsUse(status) == !objected)
    }
    #expect(!purpose().allowsUse(ConsentStatus(state: .given, isContradictory: true)))
  }

  @Test(
    "consent ends at the start of the same day, so many months later",
    arguments: [
      ("2026-11-23T17:00:00Z", 24, "2028-11-22T23:00:00Z"),
      ("2026-11-23T23:30:00Z", 24, "2028-11-23T23:00:00Z"),
      ("2026-01-31T12:00:00Z", 1, "2026-02-27T23:00:00Z"),
      ("2024-02-29T12:00:00Z", 12, "2025-02-27T23:00:00Z"),
    ])
  func validity(given: String, months: Int, end: String) throws {
    let zone = try #require(TimeZone(identifier: "Africa/Lagos"))
    let moment = try #require(Instant(iso8601: given))
    #expect(purpose(months: months).validUntil(givenAt: moment, in: zone)?.iso8601 == end)
    #expect(purpose().validUntil(givenAt: moment, in: zone) == nil)
  }

  @Test("the version in force is the highest that has begun")
  func noticeVersions() {
    func version(_ number: Int, _ from: Int64) -> NoticeVersion {
      NoticeVersion(
        number: number, material: true, inForceFrom: Instant(milliseconds: from), hash: "")
    }
    let notice = Notice(
      code: "desk", versions: [version(2, 200), version(1, 100), version(3, 300)])
    let numbers = [99, 100, 199, 200, 299, 300].map {
      notice.version(at: Instant(milliseconds: $0))?.number
    }
    #expect(numbers == [nil, 1, 1, 2, 2, 3])
  }
}
