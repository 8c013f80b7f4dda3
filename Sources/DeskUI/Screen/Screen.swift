package import Registration
import ScreenKit
package import Terminal

/// One screen of the desk: its state, what an event does to it, and how it is drawn.
///
/// State and update stand in `FindScreen.swift`, drawing in `FindScreen+View.swift`. A screen asks
/// for work by returning effects and never touches the service, the clock or the terminal.
package protocol Screen: Sendable {
  /// What the screen knows of itself without being there: its name, commands and conditions.
  static var outline: ScreenOutline { get }

  /// Whether letters are typed into a field now; where they are not, they may be commands.
  var isTextFocused: Bool { get }
  /// The reference of the person it is about, of whom restriction and open flags are said below the
  /// title; nil where it is about nobody, or about many.
  var aboutPerson: String? { get }
  /// Whether open flags are said below the title; not where each of them is asked.
  var showsFlags: Bool { get }
  /// Whether a scan is looked up from here; not where a password is typed.
  var takesScans: Bool { get }
  /// What would be lost if the program ended now, or nil when nothing was typed.
  var draft: ScreenDraft? { get }
  /// Whether the draft may be another than the one that was kept. Asked at each key: a screen whose
  /// draft is long answers without making it, yes when in doubt.
  func mayNeedDraft(after kept: ScreenDraft?) -> Bool
  /// Whether its content is being written now: until that is done it is not left, and no draft
  /// is kept that the writing is about to drop.
  var isSaving: Bool { get }

  /// Takes an event and says what follows.
  mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect]

  /// When something shown changes by itself, as time that is left does; later than now, or nil.
  func nextChange(_ context: ScreenContext) -> Instant?

  /// Whether a condition named by `when` in the screen's file holds.
  func holds(_ condition: String, _ context: ScreenContext) -> Bool

  /// The left side of the title line, cut to what the status leaves.
  func title(_ context: ScreenContext) -> String
  /// The right side of the title line, up to half of it.
  func status(_ context: ScreenContext) -> String
  /// What stands above the keys, at most three lines; the last is left out first, and covered by
  /// what is said.
  func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine]
  /// Rows between the title and the first rule.
  var headRows: Int { get }
  func drawHead(on canvas: inout Canvas, in region: Region, _ context: ScreenContext)
  /// Draws the body, and puts the cursor where the focus is.
  func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext)
}

extension Screen {
  package var isTextFocused: Bool { false }
  package var aboutPerson: String? { nil }
  package var showsFlags: Bool { true }
  package var takesScans: Bool { true }
  package var draft: ScreenDraft? { nil }
  package func mayNeedDraft(after kept: ScreenDraft?) -> Bool { draft != kept }
  package var isSaving: Bool { false }
  package var name: String { Self.outline.name }
  package var headRows: Int { 0 }

  package func nextChange(_ context: ScreenContext) -> Instant? { nil }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool { false }

  package func title(_ context: ScreenContext) -> String {
    guard let definition = context.library[name] else { return name }
    return context.words[definition.title]
  }

  package func status(_ context: ScreenContext) -> String { "" }
  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] { [] }
  package func drawHead(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {}
}

/// One line of what needs attention, above the keys.
package struct AttentionLine: Equatable, Sendable {
  package var text: String
  package var style: Style
  /// Whether its sentence goes on in the next line.
  package private(set) var goesOn = false

  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// The lines of one sentence; they are covered together.
  package static func sentence(
    _ text: String, columns: Int, style: Style = .plain
  ) -> [AttentionLine] {
    var lines = Paragraph.lines(text, columns: columns).map { AttentionLine($0, style: style) }
    for index in lines.indices.dropLast() { lines[index].goesOn = true }
    return lines
  }
}

/// A half-filled form, to be offered again.
package struct ScreenDraft: Equatable, Sendable {
  /// Its place: "person-edit:M-7K3Q-9TXA"; one draft a member of staff and slot.
  package var slot: String
  /// The reference of the person it is about, or nil.
  package var subject: String?
  /// What was typed, in the screen's own form (``DraftBody``).
  package var body: String

  package init(slot: String, subject: String?, body: String) {
    self.slot = slot
    self.subject = subject
    self.body = body
  }
}
