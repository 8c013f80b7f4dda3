/// The ICAO radiotelephony spelling alphabet (ICAO Annex 10, volume II, 5.2.1.3).
package enum SpellingAlphabet {
  private static let words = [
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett",
    "Kilo", "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango",
    "Uniform", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
  ]

  /// The word for an ASCII letter; every other character stands for itself.
  package static func word(for character: UInt8) -> String {
    let letter = (character & 0xDF) &- 0x41
    return character >= 0x41 && letter < 26
      ? words[Int(letter)] : String(Unicode.Scalar(character))
  }
}
