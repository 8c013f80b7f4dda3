/// One line of the table: what was measured, against which floor, and what was to be reached.
struct Finding {
  /// What the two figures of a cell are.
  enum Unit: String {
    case milliseconds = "ms"
    case seconds = "s"
    case bytes = "bytes"
    case mebibytes = "MiB"
    case perSecond = "/s"
  }

  /// A median and a 99th percentile, or one figure.
  struct Figure {
    let typical: Double
    let worst: Double?

    init(_ value: Double) {
      typical = value
      worst = nil
    }

    init(_ samples: Samples) {
      typical = samples.median
      worst = samples.p99
    }
  }

  let what: String
  let unit: Unit
  var floor: Figure?
  let regdesk: Figure
  /// The bar in words, and whether the figures reach it; nil where there is none.
  var bar: (words: String, isReached: Bool)?
  /// How often, on what, beside which load.
  var note = ""
}
