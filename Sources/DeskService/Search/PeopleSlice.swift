/// As many people as one statement of the catalogue reads: the keys `$1` to `$50`.
struct PeopleSlice {
  static let size = 50

  let people: ArraySlice<Int64>

  /// Everybody, slice by slice.
  static func all(of people: [Int64]) -> [PeopleSlice] {
    stride(from: 0, to: people.count, by: size).map {
      PeopleSlice(people: people[$0..<min($0 + size, people.count)])
    }
  }

  /// The arguments; where there are fewer people, keys that nobody has.
  var keys: [SQLValue] {
    people.map(SQLValue.int) + [SQLValue](repeating: 0, count: Self.size - people.count)
  }
}
