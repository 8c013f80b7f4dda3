/// Whether two words differ by one slip of the fingers.
package enum WordDistance {
  /// True when one dropped, doubled or added letter, one wrong letter or one swap of neighbours
  /// turns `a` into `b`, or when they are equal (optimal string alignment distance ≤ 1).
  ///
  /// Takes folded words; the cost is that of one comparison.
  package static func isWithinOneEdit(_ a: String, _ b: String) -> Bool {
    let difference = a.utf8.count - b.utf8.count
    // One scalar has at most four bytes.
    guard abs(difference) <= 4 else { return false }
    return isWithinOneEdit(a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
  }

  /// The same on arrays of Unicode scalar values.
  package static func isWithinOneEdit(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    if a.count > b.count { return isWithinOneEdit(b, a) }
    guard b.count - a.count <= 1 else { return false }
    var start = 0
    while start < a.count, a[start] == b[start] { start += 1 }
    if a.count == b.count {
      if start >= a.count - 1 { return true }
      if a[(start + 1)...] == b[(start + 1)...] { return true }
      return a[start] == b[start + 1] && a[start + 1] == b[start]
        && a[(start + 2)...] == b[(start + 2)...]
    }
    return a[start...] == b[(start + 1)...]
  }
}
