import DeskService
import Registration
import ScreenKit

/// One row of a table of the set-up.
struct SetUpRow {
  /// What Enter opens.
  let place: SetUpPlace
  let label: String
  let content: String
  /// Whether Enter opens the fields of the thing whose parts the table shows.
  var isDetails = false
}

extension SetUpScreen {
  /// What a table shows: the parts of one thing, or the things of a list.
  func rows(of place: SetUpPlace, _ context: ScreenContext) -> [SetUpRow] {
    guard let copy else { return [] }
    guard place.isItem else {
      return (copy.tree.node(at: place.path)?.names ?? []).map { name in
        let item = place.item(name)
        return SetUpRow(
          place: item, label: SetUpWords.label(of: item, in: copy.tree, context),
          content: SetUpWords.summary(of: item, in: copy.tree, context))
      }
    }
    var rows: [SetUpRow] = []
    if let kind = place.kind {
      rows.append(
        SetUpRow(
          place: place, label: context.words["setUp.details"],
          content: SetUpWords.fields(of: place, kind, in: copy.tree), isDetails: true))
    }
    return rows
      + place.parts.map { part in
        let part = place.part(part)
        return SetUpRow(
          place: part, label: SetUpWords.name(of: part, context),
          content: SetUpWords.summary(of: part, in: copy.tree, context))
      }
  }

  /// The marked row of the table that is seen.
  func marked(_ context: ScreenContext) -> SetUpRow? {
    guard case .table(let place, let table) = page else { return nil }
    let rows = rows(of: place, context)
    return table.row(of: rows.count).map { rows[$0] }
  }

  /// The list that is seen, to which something can be added.
  var list: SetUpPlace? {
    guard case .table(let place, _) = page, !place.isItem else { return nil }
    return place
  }

  mutating func open(_ context: ScreenContext) {
    guard let copy, let row = marked(context), let kind = row.place.kind else { return }
    if !row.place.isItem || (!kind.parts.isEmpty && !row.isDetails) {
      pages.append(.table(row.place, Table()))
    } else if kind.isText {
      var area = TextArea(copy.tree.node(at: row.place.path)?.words ?? "")
      area.wrap(columns: Self.columns(context))
      pages.append(.text(row.place, area))
    } else {
      pages.append(.form(SetUpForm(row.place, in: copy, context)))
    }
  }

  mutating func addNew(_ context: ScreenContext) {
    guard let copy, let list else { return }
    pages.append(.form(SetUpForm(list, in: copy, context)))
  }

  /// Sets or takes away a field of the marked thing.
  mutating func mark(_ field: String, as value: String?, _ context: ScreenContext) {
    guard let place = marked(context)?.place else { return }
    edit { copy in
      // The short form of a choice is its words alone.
      if case .text(let label) = copy.tree.node(at: place.path) {
        copy.set(.fields([.init(name: "label", node: .text(label))]), at: place.path)
      }
      copy.set(value.map { .text($0) }, at: place.path + [field])
    }
  }

  mutating func removeMarked(_ context: ScreenContext) {
    guard let place = marked(context)?.place else { return }
    edit { $0.set(nil, at: place.path) }
  }

  func isRetired(_ place: SetUpPlace) -> Bool {
    copy?.tree.node(at: place.path + ["retired"])?.words == "true"
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    let marked = marked(context)?.place
    let isItem = list != nil && marked != nil
    switch condition {
    case "rowChosen": return marked != nil
    case "canAdd": return list != nil
    case "isInside": return pages.count > 1
    case "isFirst": return pages.count == 1
    case "hasChanges":
      if case .table = page { return copy.map { !$0.changedPaths.isEmpty } ?? false }
      return false
    case "canRetire": return isItem && (marked.map { canRetire($0) && !isRetired($0) } ?? false)
    case "canOffer": return isItem && (marked.map { canRetire($0) && isRetired($0) } ?? false)
    case "canRemove": return isItem && (marked.map(canRemove) ?? false)
    case "canSave": return canSave
    default: return false
    }
  }

  private func canRetire(_ place: SetUpPlace) -> Bool {
    (place.kind?.canRetire ?? false) && (copy?.isKnown(place.path) ?? false)
  }

  /// What the desk does not have yet can always be taken out again.
  private func canRemove(_ place: SetUpPlace) -> Bool {
    (place.kind?.canRemove ?? false) || !(copy?.isKnown(place.path) ?? true)
  }

  private var canSave: Bool {
    guard !isSaving else { return false }
    switch page {
    case .table: return false
    case .form(let form): return form.isTouched || form.key != nil
    case .text(let place, let area):
      return area.text != copy?.tree.node(at: place.path)?.words ?? ""
    case .preview(let preview):
      if case .changes(let changes) = preview.finding { return !changes.isEmpty }
      return false
    }
  }
}
