/// The modules of a QR code: a square of dark and light, without its quiet zone.
package struct QRMatrix: Equatable, Sendable {
  /// Modules on a side: 21 for version 1, 4 more for each version, 177 for version 40.
  package let size: Int
  private let dark: [Bool]

  init(size: Int, dark: [Bool]) {
    precondition(dark.count == size * size, "a QR matrix is square")
    self.size = size
    self.dark = dark
  }

  /// Whether the module is dark; what lies outside the square, the quiet zone, is light.
  package subscript(row: Int, column: Int) -> Bool {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
    return dark[row * size + column]
  }
}
