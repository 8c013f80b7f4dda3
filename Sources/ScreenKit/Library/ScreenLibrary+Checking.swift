extension ScreenLibrary {
  /// What the program can do and show, to hold the files against.
  package struct Program: Sendable {
    /// The commands of each screen; those of `global` act on all.
    package let commands: [String: Set<String>]
    /// The fields each screen can show; a screen that is not named is not checked.
    package let fields: [String: Set<String>]
    /// The fields that must have a place on a screen, because nothing can be saved without them.
    package let neededFields: [String: Set<String>]
    /// The columns of each table, as "screen.table"; a table that is not named is not checked.
    package let columns: [String: Set<String>]
    /// The conditions under which commands are offered.
    package let conditions: Set<String>
    /// The acts a role may be allowed; nil leaves them unchecked.
    package let acts: Set<String>?
    /// The words keys that the program itself asks for.
    package let words: Set<String>

    package init(
      commands: [String: Set<String>], fields: [String: Set<String>] = [:],
      neededFields: [String: Set<String>] = [:], columns: [String: Set<String>] = [:],
      conditions: Set<String> = [], acts: Set<String>? = nil, words: Set<String> = []
    ) {
      self.commands = commands
      self.fields = fields
      self.neededFields = neededFields
      self.columns = columns
      self.conditions = conditions
      self.acts = acts
      self.words = words
    }
  }

  /// Everything in the files that the program does not know, and what it needs and does not find.
  ///
  /// - Returns: The errors in the order of files; empty when the desk can run on these screens.
  package func check(against program: Program) -> [ScreenError] {
    var errors: [ScreenError] = []
    func complain(_ screen: String, _ field: String, _ problem: ScreenProblem) {
      let place = ScreenError(
        file: "desk/\(screen).yaml", line: 0, column: 0, field: field, problem: problem)
      errors.append(place)
    }
    for name in program.commands.keys where name != "global" && screens[name] == nil {
      complain(name, "", .noScreen(name))
    }
    checkBindings(globalBindings, of: "global", against: program, complain)
    for (name, screen) in screens {
      checkBindings(screen.bindings, of: name, against: program, complain)
      checkFields(of: screen, against: program, complain)
    }
    for key in program.words where !words().has(key) {
      errors.append(
        ScreenError(
          file: "words/\(Self.firstLanguage).yaml", line: 0, column: 0, field: key,
          problem: .missing))
    }
    return errors.sorted(by: ScreenErrors.comesBefore)
  }

  private func checkBindings(
    _ bindings: [KeyBinding], of name: String, against program: Program,
    _ complain: (String, String, ScreenProblem) -> Void
  ) {
    let commands = (program.commands[name] ?? []).union(program.commands["global"] ?? [])
    for binding in bindings {
      if !commands.contains(binding.command) {
        complain(name, "keys", .unknownCommand(binding.command))
      }
      if let condition = binding.when, !program.conditions.contains(condition) {
        complain(name, "keys", .unknownCondition(condition))
      }
      if let act = binding.act, let acts = program.acts, !acts.contains(act) {
        complain(name, "keys", .unknownAct(act))
      }
    }
  }

  private func checkFields(
    of screen: ScreenDefinition, against program: Program,
    _ complain: (String, String, ScreenProblem) -> Void
  ) {
    if let known = program.fields[screen.id] {
      for field in screen.fields where field.kind != .question && !known.contains(field.key) {
        complain(screen.id, "fields", .unknownToProgram(field.key))
      }
    }
    for key in program.neededFields[screen.id] ?? [] where screen.field(key) == nil {
      complain(screen.id, "fields", .notPlaced(key))
    }
    for table in screen.tables {
      guard let known = program.columns["\(screen.id).\(table.key)"] else { continue }
      for column in table.columns where !known.contains(column.key) {
        complain(screen.id, "tables", .unknownToProgram(column.key))
      }
    }
  }
}
