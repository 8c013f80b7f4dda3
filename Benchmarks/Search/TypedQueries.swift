import Registration
import TestSupport

/// What staff type into the search field, letter by letter.
struct TypedQueries {
  /// Every beginning of every query, in the order it is typed.
  let beginnings: [String]

  /// So many queries, each typed to its end, for people with numbers below a bound.
  init(_ count: Int, among people: Int, seed: UInt64 = 7) {
    let invented = InventedPeople()
    var random = SplitMix64(seed: seed)
    beginnings = (0..<count).flatMap { index in
      let person = invented.person(Int.random(in: 0..<people, using: &random))
      let query =
        switch index % 3 {
        case 0: person.lastName
        case 1: "\(person.firstName) \(person.lastName)"
        default: "\(person.lastName) \(person.firstName) \(person.organisation.prefix(6))"
        }
      return query.indices.map { String(query[...$0]) }
    }.filter { !Folding.words($0).isEmpty }
  }
}
