import BuiltInScreens
import DeskService
import Registration
import ScreenKit
import Terminal
import Testing

@testable import DeskUI

@Suite("Figures as a picture")
struct FigurePictureTests {
  private static func words() throws -> Words {
    try ScreenLibrary.load(files: BuiltInScreens.files).words()
  }

  private static func figures(_ counts: [[Int]]) throws -> ConsentFigures {
    let first = try #require(CivilDate("2026-01-01"))
    return ConsentFigures(
      purpose: "newsletter", name: "Newsletter",
      months: counts.enumerated().map {
        ConsentMonth(month: first.adding(months: $0.offset), counts: $0.element, least: 5)
      })
  }

  @Test("every line ends in the same column and fits", arguments: [58, 78, 130])
  func aligned(columns: Int) throws {
    let figures = try Self.figures([
      [0, 0, 0, 0, 0], [12, 3, 6, 0, 0], [1_250, 40, 8, 9, 10], [80, 40, 8, 9, 3],
    ])
    for ink in [FigurePicture.Ink.blocks, .ascii] {
      let picture = FigurePicture(columns: columns, ink: ink, least: 5, words: try Self.words())
      let lines = picture.lines([figures]).map(\.text)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
      let rows = lines.filter { $0.hasPrefix("  20") || $0.contains("Month") }
      #expect(rows.count == 5)
      #expect(Set(rows.map(DisplayWidth.of)).count == 1, "\(rows)")
      if ink == .ascii { #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) }) }
      #expect(lines.joined(separator: " ").contains("fewer than 5"))
    }
  }

  @Test("bars are in proportion; something is never nothing, and what is left out has none")
  func bars() throws {
    let figures = try Self.figures([
      [800, 0, 0, 0, 0], [400, 0, 0, 0, 0], [5, 0, 0, 0, 0], [0, 0, 0, 0, 0], [4, 40, 0, 0, 0],
    ])
    let picture = FigurePicture(columns: 78, ink: .ascii, least: 5, words: try Self.words())
    let bars = picture.lines([figures]).map(\.text).filter { $0.hasPrefix("  20") }
      .map { line in line.count { $0 == "#" } }
    #expect(abs(bars[0] - bars[1] * 2) <= 1 && bars[0] > 10)
    #expect(bars[2...] == [1, 0, 0])
  }
}
