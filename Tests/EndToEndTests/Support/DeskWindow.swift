import Testing

extension TmuxTerminal {
  /// Opens the desk of a society; the shell says the exit status and stays.
  convenience init(
    desk society: DemoSociety, station: String = "desk 1", columns: Int = 80, rows: Int = 24,
    before: String = "", after: String = ""
  ) throws {
    let desk = "\(Regdesk.path) --database \(society.database) --station \"\(station)\""
    try self.init(
      "\(before) \(desk); echo exited:$?; \(after) read line", in: society.folder,
      columns: columns, rows: rows)
  }

  /// Logs on at the log-on screen and waits for the home screen.
  func logOn(_ login: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect("Please log on.", sourceLocation: sourceLocation)
    try type(login)
    try press("Enter")
    try type(DemoSociety.password)
    try press("Enter")
    try expect("Type any part of a name", sourceLocation: sourceLocation)
  }
}
