/// Finds runs of the alphabet, the digits and the keyboard in a password.
enum PasswordRuns {
  /// A run is so long at least.
  private static let shortest = 4

  private static let rows = [
    "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "azertyuiop",
    "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "йцукенгшщзхъ", "фывапролджэ", "абвгдежзийклмнопрстуфхцчшщъыьэюя",
  ]

  private static let pieces: Set<[Unicode.Scalar]> = {
    var pieces: Set<[Unicode.Scalar]> = []
    for row in rows {
      let forward = Array(row.unicodeScalars)
      for direction in [forward, forward.reversed()] {
        for start in 0...(direction.count - shortest) {
          pieces.insert(Array(direction[start..<(start + shortest)]))
        }
      }
    }
    return pieces
  }()

  /// How many characters lie outside every run; all of them when there is none.
  static func outside(_ characters: [Unicode.Scalar]) -> Int {
    guard characters.count >= shortest else { return characters.count }
    var isInRun = [Bool](repeating: false, count: characters.count)
    for start in 0...(characters.count - shortest) {
      let range = start..<(start + shortest)
      guard pieces.contains(Array(characters[range])) else { continue }
      for index in range { isInRun[index] = true }
    }
    return isInRun.filter { !$0 }.count
  }
}
