/// How far a long piece of work has come.
package struct WorkProgress: Equatable, Sendable {
  package let done: Int64
  /// How much there is in all, as far as is known before the end.
  package let total: Int64

  package init(done: Int64, total: Int64) {
    self.done = done
    self.total = total
  }
}

/// Takes how far the work has come; false means that nobody wants it any more.
package typealias ProgressReport = @Sendable (WorkProgress) -> Bool
