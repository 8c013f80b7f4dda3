import DeskService
import Registration
import ScreenKit
import SetUpFile

extension SetUpScreen {
  /// The copy with what stands in the form or text that is open; nil before there is one.
  var written: SetUpCopy? {
    guard var copy else { return nil }
    switch page {
    case .form(let form) where form.isTouched && form.place.isItem && !form.holdsLongDigitRun:
      copy.set(form.node(over: copy.tree.node(at: form.place.path)), at: form.place.path)
    case .text(let place, let area) where !area.holdsLongDigitRun:
      copy.set(area.isEmpty ? nil : .text(area.text), at: place.path)
    default: break
    }
    return copy
  }

  mutating func save(_ context: ScreenContext) -> [Effect] {
    switch page {
    case .table: break
    case .form(let form): keep(form, context)
    case .text(let place, let area):
      edit { $0.set(area.isEmpty ? nil : .text(area.text), at: place.path) }
      pages.removeLast()
    case .preview(let preview):
      guard case .changes(let changes) = preview.finding, let copy,
        case .success(let document) = Self.document(of: copy)
      else { return [] }
      return begin(.apply(document, expecting: changes, draft: Self.slot))
    }
    return []
  }

  /// Asks what applying would change; what cannot be read is said without asking.
  mutating func preview() -> [Effect] {
    guard let copy else { return [] }
    switch Self.document(of: copy) {
    case .success(let document):
      pages.append(.preview(SetUpPreview()))
      return [.work(.setUp(.preview(document)))]
    case .failure(let refusal):
      pages.append(.preview(SetUpPreview(finding: .refused(refusal.complaints))))
      return []
    }
  }

  /// The same reader and the same checks as for a file.
  private static func document(
    of copy: SetUpCopy
  ) -> Result<SetUpDocument, SetUpFileRefusal> {
    do throws(SetUpFileRefusal) {
      return .success(try SetUpFile(copy.changed).document)
    } catch {
      return .failure(error)
    }
  }

  /// Puts a form into the copy; what is wrong with its own fields is said beside them, what does
  /// not fit with other parts only in the preview.
  private mutating func keep(_ typed: SetUpForm, _ context: ScreenContext) {
    guard var next = copy, let kind = typed.place.kind else { return }
    var form = typed
    guard form.form.settle(), let place = Self.item(for: &form, in: next) else {
      page = .form(form)
      return
    }
    next.set(
      kind.isText ? .text("") : form.node(over: next.tree.node(at: place.path)), at: place.path)
    let failures = Self.failures(of: next, at: place, kind).filter {
      form.form.index(of: $0.field) != nil
    }
    guard failures.isEmpty else {
      form.form.refuse(failures)
      page = .form(form)
      return
    }
    copy = next
    pages.removeLast()
    if !form.place.isItem { show(new: place, context) }
  }

  /// The thing that a form is about; nil, with the reason beside the field, when its key is none.
  private static func item(for form: inout SetUpForm, in copy: SetUpCopy) -> SetUpPlace? {
    let place = form.place
    guard !place.isItem else { return place }
    let names = copy.tree.node(at: place.path)?.names ?? []
    guard let key = form.key else { return place.item(String(names.count + 1)) }
    guard !key.isEmpty, !names.contains(key) else {
      form.form.refuse([
        FieldFailure(
          field: SetUpForm.keyField, code: key.isEmpty ? "required" : "setUp.twice", detail: key)
      ])
      return nil
    }
    return place.item(key)
  }

  /// Marks what was added, and goes on to its parts.
  private mutating func show(new place: SetUpPlace, _ context: ScreenContext) {
    if case .table(let list, var table) = page {
      table.select(max(0, rows(of: list, context).count - 1))
      page = .table(list, table)
    }
    guard let kind = place.kind, kind.isText || !kind.parts.isEmpty else { return }
    open(context)
  }

  /// What is wrong with the fields of one thing.
  private static func failures(
    of copy: SetUpCopy, at place: SetUpPlace, _ kind: SetUpKind
  ) -> [FieldFailure] {
    guard case .failure(let refusal) = document(of: copy) else { return [] }
    return refusal.complaints.compactMap { complaint in
      guard let field = field(for: complaint, at: place, kind) else { return nil }
      switch complaint.reason {
      case .unreadable(let reason):
        return FieldFailure(field: field, code: "setUp.unreadable", detail: reason)
      case .fault(let fault, _):
        // Two things that do not fit together are set right one after the other.
        guard fault.other == nil else { return nil }
        return FieldFailure(field: field, code: fault.code, detail: fault.detail)
      }
    }
  }

  /// The field that a complaint is about; nil when it is about something else.
  private static func field(
    for complaint: SetUpComplaint, at place: SetUpPlace, _ kind: SetUpKind
  ) -> String? {
    // Rows have no names; what can no longer be read in one of them was typed just now.
    if kind.shape == .rows {
      let isHere = complaint.path.starts(with: place.path.dropLast())
      guard isHere, case .unreadable = complaint.reason, let name = complaint.path.last else {
        return nil
      }
      return "\(kind.rawValue).\(name)"
    }
    guard complaint.path.starts(with: place.path) else { return nil }
    let rest = complaint.path.dropFirst(place.path.count)
    if kind == .fees {
      let side = rest.first ?? "member"
      return "fees.\(side).\(rest.dropFirst().first ?? SetUpFees.bands[0])"
    }
    guard let name = rest.first ?? kind.onlyField else { return SetUpForm.keyField }
    return rest.count > 1 ? nil : "\(kind.rawValue).\(name)"
  }
}
