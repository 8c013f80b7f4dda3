/// What a run will come to, told row by row without writing any.
package struct ImportForecast {
  /// Rows that are new people.
  package private(set) var written: Int
  /// Rows that are somebody who is held already, or an earlier row of the same file.
  package private(set) var known: Int
  private var people = RepeatedPeople()

  /// A forecast for the rest of a file of which a run has written this much.
  package init(written: Int = 0, known: Int = 0) {
    self.written = written
    self.known = known
  }

  /// False when there were more new people than are remembered: later rows were not compared with
  /// all of them.
  package var comparedAllRows: Bool { people.isComplete }

  /// Takes the next good row; `isHeld` says whether somebody like it was there before the run.
  package mutating func take(_ row: ImportRow, isHeld: Bool) {
    if isHeld || people.take(row.person, line: row.line) != nil {
      known += 1
    } else {
      written += 1
    }
  }
}
