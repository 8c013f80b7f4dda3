import BuiltInScreens
import ScreenKit
import Testing

@Suite("Shipped texts")
struct ShippedTextsTests {
  private func texts() throws -> ShippedTexts {
    try ShippedTexts.load(files: BuiltInScreens.files).addressed(
      to: "Society of Coastal Registries")
  }

  @Test("eleven questions are there and four things that are told, each in a few sentences")
  func purposes() throws {
    let purposes = try texts().purposes
    #expect(
      purposes.map(\.code) == [
        "contactInReply", "newsletter", "eventsAndPublications", "rememberProfile",
        "contentByInterest", "statistics", "attendeeList", "memberDirectory", "dietaryAndAccess",
        "photographs", "discussionGroup", "runConference", "keepMembership", "accounts",
        "legalNotice",
      ])
    #expect(purposes.filter { $0.basis == "consent" }.count == 11)
    for purpose in purposes {
      #expect(purpose.text.count < 420, "\(purpose.code)")
      #expect(!purpose.data.isEmpty && purpose.aim != nil && !purpose.retention.isEmpty)
      #expect(!purpose.services.isEmpty)
      #expect(!purpose.text.contains("\n"))
    }
  }

  @Test("only dietary and access needs ask for explicit consent")
  func explicit() throws {
    #expect(try texts().purposes.filter(\.explicit).map(\.code) == ["dietaryAndAccess"])
  }

  @Test("a discussion group says that other members, staff or not, will see the details")
  func discussionGroup() throws {
    let purpose = try #require(try texts().purposes.first { $0.code == "discussionGroup" })
    #expect(purpose.text.contains("Other members, staff or not, will see"))
    #expect(purpose.text.contains("in open groups everyone"))
    #expect(purpose.visibility == .everyone)
  }

  @Test("the society's name stands where its place was, and what set-up fills stays open")
  func addressed() throws {
    let texts = try texts()
    #expect(texts.notice.title == "How Society of Coastal Registries uses what you tell us")
    #expect(!texts.notice.text.contains("{"))
    #expect(texts.provider.text.contains("{provider}") && texts.provider.text.contains("{address}"))
  }

  @Test("a missing field, a wrong value and an unknown place are all named with their line")
  func refused() {
    let file = """
      notice: { title: "For {who}" }
      provider: { title: t, text: t, transferOutside: o, transferInside: i }
      purposes:
        newsletter: { name: n, text: t, services: [x], visibility: friends, retention: r }
      """
    #expect {
      try ShippedTexts.load(files: ["words/purposes.en.yaml": file])
    } throws: { error in
      let lines = (error as? ScreenErrors)?.errors.map(\.description)
      return lines == [
        "words/purposes.en.yaml:1:9 notice.text: is missing",
        "words/purposes.en.yaml:1:18 notice.title: there is no value for {who} here",
      ]
    }
  }
}
