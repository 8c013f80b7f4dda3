import CNcurses
import Synchronization
package import Terminal

extension NcursesTerminal {
  package func show(_ canvas: Canvas) {
    state.withLock {
      guard !$0.isClosed else { return }
      let size = Self.size
      let before: Canvas
      if let shown = $0.shown, shown.size == canvas.size {
        before = shown
      } else {
        cnc_erase()
        before = Canvas(size: canvas.size)
      }
      for run in CanvasDiff.runs(from: before, to: canvas) where run.row < size.rows {
        Self.put(run, columns: size.columns)
      }
      $0.shown = canvas
      if let cursor = canvas.cursor, size.rows > 0, size.columns > 0 {
        cnc_show(
          Int32(min(max(0, cursor.row), size.rows - 1)),
          Int32(min(max(0, cursor.column), size.columns - 1)))
      } else {
        cnc_show(-1, -1)
      }
    }
  }

  private static func put(_ run: CanvasDiff.Run, columns: Int) {
    for (offset, cell) in run.cells.enumerated() where cell.width > 0 {
      let column = run.column + offset
      guard column + Int(cell.width) <= columns else { return }
      let scalars = cell.text.unicodeScalars.map(\.value)
      cnc_put(
        Int32(run.row), Int32(column), scalars, Int32(scalars.count), Int32(cell.width),
        attributes(cell.style))
    }
  }

  /// Without colours what needs attention and what has the focus are bold.
  private static func attributes(_ style: Style) -> Int32 {
    var attributes = Palette.pair(style.colour)
    let isStressed = style.colour == .accent || style.colour == .attention
    if style.bold || cnc_colours() == 0 && isStressed { attributes |= Int32(CNC_BOLD) }
    if style.reverse { attributes |= Int32(CNC_REVERSE) }
    if style.underline { attributes |= Int32(CNC_UNDERLINE) }
    return attributes
  }
}
