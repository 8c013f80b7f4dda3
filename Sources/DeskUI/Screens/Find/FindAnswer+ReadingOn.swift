import DeskService

extension FindAnswer {
  /// The hits with those that were there before in their old places: what was read on stands below
  /// them, and no row moves under the mark.
  func hits(after before: [FindHit]) -> [FindHit] {
    let places = Dictionary(before.enumerated().map { ($1.person, $0) }) { first, _ in first }
    let known = hits.compactMap { hit in places[hit.person].map { (place: $0, hit: hit) } }
    return known.sorted { $0.place < $1.place }.map(\.hit)
      + hits.filter { places[$0.person] == nil }
  }
}
