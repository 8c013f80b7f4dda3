package import Terminal

extension TextArea {
  /// Lets a key act on the text in a window of so many columns and rows.
  ///
  /// Up in the first line and Down in the last are left to others, so that they lead out of the
  /// text.
  @discardableResult
  package mutating func handle(_ key: Key, columns: Int, rows: Int) -> TextField.Reaction {
    wrap(columns: columns)
    let reaction = act(on: key, rows: rows)
    if reaction != .ignored { top = firstLine(rows: rows) }
    return reaction
  }

  /// Breaks the lines for a window of so many columns.
  package mutating func wrap(columns: Int) {
    let inner = max(1, columns - 1)
    guard inner != self.columns else { return }
    self.columns = inner
    for index in paragraphs.indices { paragraphs[index].wrap(columns: inner) }
  }

  private mutating func act(on key: Key, rows: Int) -> TextField.Reaction {
    switch key {
    case .text(let text): insert(text, isTyped: true)
    case .paste(let text): insert(text.replacing("\t", with: " "), isTyped: false)
    case .enter: insert("\n", isTyped: true)
    case .backspace: remove(from: before(cursor), to: cursor)
    case .delete: remove(from: cursor, to: after(cursor))
    case .control("w"): remove(from: wordStart, to: cursor)
    case .control("_"): undo() ? .changed : .used
    case .left: move(to: before(cursor))
    case .right: move(to: after(cursor))
    case .wordLeft: move(to: wordStart)
    case .wordRight: move(to: wordEnd)
    case .home, .control("a"): move(to: lineStart)
    case .end, .control("e"): move(to: lineEnd)
    case .up: move(lines: -1)
    case .down: move(lines: 1)
    case .pageUp: move(lines: -max(1, rows - 1), leavesText: false)
    case .pageDown: move(lines: max(1, rows - 1), leavesText: false)
    default: .ignored
    }
  }

  private mutating func move(to place: Place) -> TextField.Reaction {
    cursor = place
    goal = nil
    if let last = done.indices.last { done[last].isTyping = false }
    return .used
  }

  private mutating func move(lines count: Int, leavesText: Bool = true) -> TextField.Reaction {
    let all = lineCount
    let now = cursorLine
    let target = min(max(0, now + count), all - 1)
    if target == now, leavesText { return .ignored }
    let column = goal ?? paragraphs[cursor.paragraph].column(of: cursor.offset)
    let (paragraph, line) = place(ofLine: target)
    let offset = paragraphs[paragraph].offset(in: line, nearest: column)
    _ = move(to: Place(paragraph: paragraph, offset: offset))
    goal = column
    return .used
  }

  private func before(_ place: Place) -> Place {
    if place.offset > 0 { return Place(paragraph: place.paragraph, offset: place.offset - 1) }
    guard place.paragraph > 0 else { return place }
    return Place(
      paragraph: place.paragraph - 1, offset: paragraphs[place.paragraph - 1].count)
  }

  private func after(_ place: Place) -> Place {
    if place.offset < paragraphs[place.paragraph].count {
      return Place(paragraph: place.paragraph, offset: place.offset + 1)
    }
    guard place.paragraph + 1 < paragraphs.count else { return place }
    return Place(paragraph: place.paragraph + 1, offset: 0)
  }

  private var lineStart: Place {
    let paragraph = paragraphs[cursor.paragraph]
    return Place(
      paragraph: cursor.paragraph, offset: paragraph.starts[paragraph.line(of: cursor.offset)])
  }

  private var lineEnd: Place {
    let paragraph = paragraphs[cursor.paragraph]
    let line = paragraph.line(of: cursor.offset)
    return Place(
      paragraph: cursor.paragraph, offset: paragraph.offset(in: line, nearest: .max))
  }

  /// Where the word before the cursor starts; the line end before a first word counts as one.
  private var wordStart: Place {
    guard cursor.offset > 0 else { return before(cursor) }
    let characters = paragraphs[cursor.paragraph].characters
    var offset = cursor.offset
    while offset > 0, !Self.isWord(characters[offset - 1]) { offset -= 1 }
    while offset > 0, Self.isWord(characters[offset - 1]) { offset -= 1 }
    return Place(paragraph: cursor.paragraph, offset: offset)
  }

  private var wordEnd: Place {
    let characters = paragraphs[cursor.paragraph].characters
    guard cursor.offset < characters.count else { return after(cursor) }
    var offset = cursor.offset
    while offset < characters.count, !Self.isWord(characters[offset]) { offset += 1 }
    while offset < characters.count, Self.isWord(characters[offset]) { offset += 1 }
    return Place(paragraph: cursor.paragraph, offset: offset)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
