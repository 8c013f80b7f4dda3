package import Registration

/// What a row of a file is to the desk.
package enum StatedFate: Equatable, Sendable {
  /// It will be written; `newPerson` when the person is new as well.
  case new(newPerson: Bool)
  /// It is held already, and the file says nothing else of it.
  case known(String)
  /// It cannot be taken, or the desk or an earlier row says something else.
  case refused([FieldFailure])
}

/// A row that could be taken when the file was checked and no longer can; its slice was not written.
package struct RowChanged: Error, Equatable, Sendable {
  package let line: Int
  package let failures: [FieldFailure]
}

/// What one row comes to: how it is refused, what it is, or all that has to be written.
enum Judgement<New> {
  case refused([FieldFailure])
  case known(String)
  case new(New)

  static func refused(_ field: String, _ code: String, _ detail: String? = nil) -> Judgement {
    .refused([FieldFailure(field: field, code: code, detail: detail)])
  }
}

/// A reason to refuse a row, on its way out of a check.
struct StatedFailure: Error {
  let failure: FieldFailure

  init(_ field: String, _ code: String, _ detail: String? = nil) {
    failure = FieldFailure(field: field, code: code, detail: detail)
  }
}
