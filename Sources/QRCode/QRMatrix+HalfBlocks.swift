extension QRMatrix {
  /// The code as lines of text, two modules to a cell: `▀`, `▄`, `█` and the space.
  ///
  /// A line has `size + 2 * quiet` cells and there are half as many lines, rounded up. Readers on
  /// telephones expect dark modules on a light ground; a terminal usually draws light on dark, so
  /// the cells that are filled are the light ones unless `inverted` says that the screen itself is
  /// dark on light.
  ///
  /// - Parameters:
  ///   - quiet: Light modules around the code. ISO/IEC 18004 asks for 4; telephones read 2.
  ///   - inverted: Fill the dark modules instead, for black text on a white ground.
  /// - Returns: The lines, from top to bottom, all of the same number of cells.
  package func halfBlockLines(quiet: Int = 2, inverted: Bool = false) -> [String] {
    let span = -quiet..<(size + quiet)
    return stride(from: span.lowerBound, to: span.upperBound, by: 2).map { row in
      String(
        span.map { column in
          let upper = self[row, column] == inverted
          // Below an odd number of rows there is nothing to fill.
          let lower = row + 1 < span.upperBound && self[row + 1, column] == inverted
          return Self.block(upper: upper, lower: lower)
        })
    }
  }

  private static func block(upper: Bool, lower: Bool) -> Character {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
