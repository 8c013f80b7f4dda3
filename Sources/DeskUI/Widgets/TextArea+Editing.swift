import Registration

extension TextArea {
  /// So many changes can be taken back.
  private static let mostEdits = 1_000

  /// Takes the last change back; false when there is none.
  package mutating func undo() -> Bool {
    guard let edit = done.popLast() else { return false }
    let end = self.end(of: edit.inserted, from: edit.start)
    replace(edit.start, end, with: edit.removed)
    cursor = edit.cursorBefore
    undone.append(edit)
    mend(edit.start)
    return true
  }

  /// Makes the change again that was taken back last; false when there is none.
  package mutating func redo() -> Bool {
    guard var edit = undone.popLast() else { return false }
    let end = self.end(of: edit.removed, from: edit.start)
    replace(edit.start, end, with: edit.inserted)
    cursor = self.end(of: edit.inserted, from: edit.start)
    edit.isTyping = false
    done.append(edit)
    mend(edit.start)
    return true
  }

  /// Types a text at the cursor, when nothing in it is refused.
  mutating func insert(_ text: String, isTyped: Bool) -> TextField.Reaction {
    guard !text.isEmpty else { return .used }
    let (start, joined) = joining(text)
    if let refused = refusal(of: joined) {
      refusal = refused
      return .used
    }
    change(from: start, to: cursor, to: joined, isTyping: isTyped)
    guard CardGuard.finding(in: neighbourhood(of: cursor)) == nil else {
      removeCard(isTyped: isTyped)
      return .changed
    }
    refusal = nil
    return .changed
  }

  /// Takes a range away.
  mutating func remove(from start: Place, to end: Place) -> TextField.Reaction {
    guard start < end else { return .used }
    change(from: start, to: end, to: "", isTyping: false)
    refusal = nil
    return .changed
  }

  /// A mark that is typed joins the letter before the cursor.
  private func joining(_ text: String) -> (Place, String) {
    guard cursor.offset > 0, let first = text.first else { return (cursor, text) }
    let before = paragraphs[cursor.paragraph].characters[cursor.offset - 1]
    guard (String(before) + String(first)).count == 1 else { return (cursor, text) }
    var start = cursor
    start.offset -= 1
    return (start, String(before) + text)
  }

  private func refusal(of text: String) -> FieldRefusal? {
    guard length.characters + text.count <= Self.mostCharacters else {
      return FieldRefusal(.tooLong(limit: Self.mostCharacters))
    }
    do throws(TextRefusal) {
      _ = try TextRule.accept(text, limit: Self.mostCharacters, multiline: true)
      return nil
    } catch {
      return FieldRefusal(error)
    }
  }

  /// A pasted text that made a card is taken out again as a whole; of a typed one the digits go,
  /// and nothing is left of them to take back.
  private mutating func removeCard(isTyped: Bool) {
    if !isTyped { _ = undo() }
    if isTyped || CardGuard.finding(in: neighbourhood(of: cursor)) != nil {
      let characters = paragraphs[cursor.paragraph].characters
      var (low, high) = (cursor.offset, cursor.offset)
      while low > 0, !characters[low - 1].isLetter { low -= 1 }
      while high < characters.count, !characters[high].isLetter { high += 1 }
      while low < high, !characters[low].isNumber { low += 1 }
      while high > low, !characters[high - 1].isNumber { high -= 1 }
      let start = Place(paragraph: cursor.paragraph, offset: low)
      replace(start, Place(paragraph: cursor.paragraph, offset: high), with: "")
      cursor = start
      // What was parted by line ends: no digit of the neighbourhood stays.
      if CardGuard.finding(in: neighbourhood(of: cursor)) != nil { removeNeighbouringDigits() }
    }
    (done, undone) = ([], [])
    refusal = FieldRefusal(.cardNumber)
  }

  private mutating func removeNeighbouringDigits() {
    let range = max(0, cursor.paragraph - 20)...min(paragraphs.count - 1, cursor.paragraph + 20)
    for index in range where paragraphs[index].characters.contains(where: \.isNumber) {
      let kept = paragraphs[index].characters.filter { !$0.isNumber }
      paragraphs[index] = TextParagraph(kept, columns: columns)
    }
    cursor.offset = min(cursor.offset, paragraphs[cursor.paragraph].count)
  }

  private mutating func change(
    from start: Place, to end: Place, to text: String, isTyping: Bool
  ) {
    let before = cursor
    let removed = replace(start, end, with: text)
    cursor = self.end(of: text, from: start)
    undone = []
    goal = nil
    let isWord = text.count == 1 && text.first?.isWhitespace == false
    defer { mend(start) }
    if isTyping, isWord, removed.isEmpty, let last = done.last, last.isTyping,
      self.end(of: last.inserted, from: last.start) == start
    {
      done[done.count - 1].inserted += text
      return
    }
    done.append(
      Edit(
        start: start, removed: removed, inserted: text, cursorBefore: before,
        isTyping: isTyping && isWord))
    if done.count > Self.mostEdits { done.removeFirst(done.count - Self.mostEdits) }
  }

  /// Makes one character of two that have come together, as a letter and its mark; places in older
  /// changes do not fit any more then.
  private mutating func mend(_ start: Place) {
    for place in [cursor, start] {
      let characters = paragraphs[place.paragraph].characters
      guard place.offset > 0, place.offset < characters.count else { continue }
      let both = String(characters[place.offset - 1]) + String(characters[place.offset])
      guard both.count == 1 else { continue }
      paragraphs[place.paragraph].replace(
        place.offset - 1..<place.offset + 1, with: Array(both))
      if place < cursor, place.paragraph == cursor.paragraph { cursor.offset -= 1 }
      (done, undone) = ([], [])
    }
  }

  /// Puts a text in place of a range and returns what was there.
  @discardableResult
  private mutating func replace(_ start: Place, _ end: Place, with text: String) -> String {
    let removed = self.text(from: start, to: end)
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Array($0) }
    if start.paragraph == end.paragraph, parts.count == 1 {
      paragraphs[start.paragraph].replace(start.offset..<end.offset, with: parts[0])
      return removed
    }
    let head = paragraphs[start.paragraph].characters[..<start.offset]
    let tail = paragraphs[end.paragraph].characters[end.offset...]
    var lines = parts
    lines[0] = head + lines[0]
    lines[lines.count - 1] += tail
    paragraphs.replaceSubrange(
      start.paragraph...end.paragraph,
      with: lines.map { TextParagraph($0, columns: columns) })
    return removed
  }

  private func text(from start: Place, to end: Place) -> String {
    guard start.paragraph < end.paragraph else {
      return String(paragraphs[start.paragraph].characters[start.offset..<end.offset])
    }
    let head = String(paragraphs[start.paragraph].characters[start.offset...])
    let middle = paragraphs[(start.paragraph + 1)..<end.paragraph].map { String($0.characters) }
    let tail = String(paragraphs[end.paragraph].characters[..<end.offset])
    return ([head] + middle + [tail]).joined(separator: "\n")
  }

  /// Where a text ends that begins at a place.
  private func end(of text: String, from start: Place) -> Place {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let last = parts.last, parts.count > 1 else {
      return Place(paragraph: start.paragraph, offset: start.offset + text.count)
    }
    return Place(paragraph: start.paragraph + parts.count - 1, offset: last.count)
  }
}
