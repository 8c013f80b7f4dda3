import Registration
import Testing

@Suite("Limits of a text")
struct TextLimitTests {
  @Test(
    "a soft limit is said and a hard one refuses",
    arguments: [
      (250, .within(left: 0)), (249, .within(left: 1)), (251, .overSoft(by: 1, limit: 250)),
      (300, .overSoft(by: 50, limit: 250)), (301, .overHard(by: 1, limit: 300)),
      (0, .within(left: 250)),
    ] as [(Int, LimitVerdict)])
  func verdict(words: Int, expected: LimitVerdict) {
    let limit = TextLimit(.words, soft: 250, hard: 300)
    let verdict = limit.verdict(TextLength(words: words, characters: 9999))
    #expect(verdict == expected)
    #expect(verdict.isRefused == (words > 300))
    let characters = TextLimit(.characters, soft: 250, hard: 300)
    #expect(characters.verdict(TextLength(words: 9999, characters: words)) == expected)
  }

  @Test("one limit alone, or none")
  func alone() {
    let length = TextLength(words: 301, characters: 2000)
    #expect(TextLimit(.words, hard: 300).verdict(length) == .overHard(by: 1, limit: 300))
    #expect(TextLimit(.words, hard: 302).verdict(length) == .within(left: 1))
    #expect(TextLimit(.words, soft: 300).verdict(length) == .overSoft(by: 1, limit: 300))
    #expect(TextLimit(.words).verdict(length) == .within(left: nil))
  }

  @Test("limits that cannot be meant are unusable")
  func usable() {
    #expect(TextLimit(.words, soft: 250, hard: 250).isUsable)
    #expect(TextLimit(.words).isUsable)
    #expect(!TextLimit(.words, soft: 300, hard: 250).isUsable)
    #expect(!TextLimit(.words, hard: 0).isUsable)
    #expect(!TextLimit(.words, soft: -1).isUsable)
  }

  @Test("a length has words and characters")
  func length() {
    let length = TextLength(of: "state-of-the-art\nnow")
    #expect(length == TextLength(words: 2, characters: 20))
    #expect(length + length == TextLength(words: 4, characters: 40))
  }
}
