package import Registration
package import ScreenKit

/// What an erasure does, and that it is done, in words.
package enum ErasureWords {
  /// What one kind of data is called.
  package static func name(of line: ErasureLine, _ words: Words) -> String {
    words["heldData.\(line.what.rawValue)"]
  }

  /// Why it stays; empty when it goes.
  package static func reason(of line: ErasureLine, _ words: Words) -> String {
    line.kept.map { words["keepingReasons.\($0.rawValue)"] } ?? ""
  }

  /// Whether it goes, or stays and why.
  package static func fate(of line: ErasureLine, _ words: Words) -> String {
    guard line.kept != nil else { return words["screens.erasure.goes"] }
    return words.text("screens.erasure.stays", ["reason": reason(of: line, words)])
  }

  /// What has to be ended before, a sentence each.
  package static func obstacles(of preview: ErasurePreview, _ words: Words) -> [String] {
    preview.obstacles.map { words.text("refusals.\($0.code)", ["detail": $0.reference]) }
  }

  /// What a proof looked for and where, a sentence each.
  package static func sentences(of proof: ErasureProof, _ words: Words) -> [String] {
    let searched = words.text(
      "screens.erasures.searched",
      [
        "values": Grouped.digits(Int64(proof.values)), "bytes": Grouped.digits(proof.bytes),
      ])
    var lines = [searched]
    if proof.shared > 0 {
      lines.append(words.text("screens.erasures.shared", count: proof.shared))
    }
    if proof.short > 0 { lines.append(words.text("screens.erasures.short", count: proof.short)) }
    let found =
      proof.isClean
      ? words["screens.erasures.nothingFound"]
      : words.text("screens.erasures.found", count: proof.residue.count)
    return lines + [found]
  }
}
