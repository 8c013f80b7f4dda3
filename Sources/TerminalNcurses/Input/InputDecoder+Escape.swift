import Terminal

extension InputDecoder {
  /// Longest sequence taken for one; anything longer is noise.
  private static let sequenceLimit = 64

  /// A run that starts with ESC: a sequence, Alt with a key, or the key itself.
  ///
  /// ESC and a key in one read are two keys, because whoever types fast, or pastes a script of
  /// keys, means two; only the word keys have an Alt form.
  func escape(_ bytes: ArraySlice<UInt8>) -> Step {
    let next = bytes.startIndex + 1
    guard next < bytes.endIndex else { return .incomplete }
    switch bytes[next] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"): return singleShift(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"): return answer(bytes)
    case UInt8(ascii: "b"): return .key(.wordLeft, used: 2)
    case UInt8(ascii: "f"): return .key(.wordRight, used: 2)
    case 0x7F: return .key(.backspace, used: 2)
    default: return .key(.escape, used: 1)
    }
  }

  /// ESC O and a letter (SS3).
  private func singleShift(_ bytes: ArraySlice<UInt8>) -> Step {
    guard bytes.count > 2 else { return .incomplete }
    let sequence = Array(bytes.prefix(3))
    guard let key = terminalKeys[sequence] ?? KeySequences.singleShift(sequence[2]) else {
      return .key(.escape, used: 1)
    }
    return .key(key, used: 3)
  }

  /// ESC [ parameters, intermediates and a final byte (ECMA-48, 5.4).
  private func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step {
    let body = bytes.dropFirst(2)
    // The Linux console sends its first function keys with a second bracket.
    if body.first == UInt8(ascii: "[") {
      guard body.count > 1 else { return .incomplete }
      let letter = bytes[body.startIndex + 1]
      guard let key = KeySequences.console(letter) else { return .nothing(used: 4) }
      return .key(key, used: 4)
    }
    let isParameter = { (byte: UInt8) in (0x30...0x3F).contains(byte) }
    let parameters = body.prefix(while: isParameter)
    let intermediates = body.dropFirst(parameters.count).prefix { (0x20...0x2F).contains($0) }
    guard let end = body.dropFirst(parameters.count + intermediates.count).indices.first else {
      return body.count > Self.sequenceLimit ? .nothing(used: bytes.count) : .incomplete
    }
    let final = bytes[end]
    let used = end - bytes.startIndex + 1
    // A byte that belongs to no sequence ends this one and is looked at by itself.
    guard (0x40...0x7E).contains(final) else { return .nothing(used: used - 1) }
    // Old mouse reports: three bytes follow.
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      return bytes.count < used + 3 ? .incomplete : .nothing(used: used + 3)
    }
    if final == UInt8(ascii: "~"), Array(parameters) == Array("200".utf8) {
      return .pasteStart(used: used)
    }
    if let key = terminalKeys[Array(bytes.prefix(used))] { return .key(key, used: used) }
    guard intermediates.isEmpty, let numbers = Self.numbers(parameters),
      let key = KeySequences.control(final: final, numbers: numbers)
    else { return .nothing(used: used) }
    return .key(key, used: used)
  }

  /// The numbers between semicolons, 0 for an empty one; nil for private parameters.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
    guard !parameters.isEmpty else { return [] }
    var numbers: [Int] = []
    for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      // Of "code:alternate" the code alone counts.
      let main = part.prefix { $0 != UInt8(ascii: ":") }
      guard main.allSatisfy({ (0x30...0x39).contains($0) }), main.count <= 7 else { return nil }
      numbers.append(main.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return numbers
  }

  /// A late answer to a question that another program put (OSC, DCS): taken away whole.
  private func answer(_ bytes: ArraySlice<UInt8>) -> Step {
    guard bytes.count > 2 else { return .incomplete }
    let kind = bytes[bytes.startIndex + 1]
    let opening = bytes[bytes.startIndex + 2]
    let isAnswer =
      (0x30...0x39).contains(opening)
      || kind == UInt8(ascii: "P") && ">+!$|".utf8.contains(opening)
    guard isAnswer else { return .key(.escape, used: 1) }
    for index in bytes.indices.dropFirst(3) {
      if bytes[index] == 0x07 { return .nothing(used: index - bytes.startIndex + 1) }
      if bytes[index] == UInt8(ascii: "\\"), bytes[index - 1] == 0x1B {
        return .nothing(used: index - bytes.startIndex + 1)
      }
    }
    return bytes.count > 4_096 ? .nothing(used: bytes.count) : .incomplete
  }
}
