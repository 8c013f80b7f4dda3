import ScreenKit
import Terminal

extension DeskState {
  /// Takes a key: part of a scan, a command of the screen's file, or something for the screen.
  mutating func take(_ event: KeyEvent) -> [DeskEffect] {
    moment.milliseconds = max(moment.milliseconds, event.atMilliseconds)
    lastKeyAt = moment.milliseconds
    warnedOfLock = false
    let (acting, finding) = scan.read(event)
    let before = acting.map { act(on: $0) } ?? []
    guard !hasEnded else { return before }
    if notice != nil, moment.milliseconds - noticeAt >= Self.noticeStays { notice = nil }
    rememberBurst(finding, event.key)
    switch finding {
    case .single: return before + take(event.key)
    case .partOfBurst: return before + type(event.key)
    case .scan(let code): return before + take(scan: code)
    case .tooSoon where top.isTextFocused: return before + take(event.key)
    case .tooSoon:
      scan.lose()
      return before
    }
  }

  /// A notice can be read for so long at least, however fast one types.
  private static let noticeStays: Int64 = 1_500

  private mutating func take(_ key: Key) -> [DeskEffect] {
    if case .text = key {
      if top.isTextFocused { return deliverToTop(.key(key)) }
      scan.hold(key)
      return []
    }
    return act(on: key)
  }

  /// A character inside a burst: text where text is typed, nothing elsewhere.
  private mutating func type(_ key: Key) -> [DeskEffect] {
    if top.isTextFocused { return deliverToTop(.key(key)) }
    scan.lose()
    return []
  }

  /// Lets a key act: as a command where it is bound, else on the screen.
  mutating func act(on key: Key) -> [DeskEffect] {
    if key == .control("c") {
      say(Notice("toasts.howToLeave"))
      return []
    }
    guard let name = KeyName(key), let offer = binding(for: name) else {
      return deliverToTop(.key(key))
    }
    // Esc is pressed to be sure that one is home; that is no mistake.
    if key == .escape, !offer.isOffered { return [] }
    return perform(offer)
  }

  /// Acts on a command by name, from the list of commands.
  mutating func perform(_ command: String) -> [DeskEffect] {
    let named = offers { $0.command == command }
    guard let offer = named.first(where: \.isOffered) ?? named.first else { return [] }
    return perform(offer)
  }

  private mutating func perform(_ offer: CommandOffer) -> [DeskEffect] {
    if let reason = offer.whyNot {
      let name = context.words[offer.binding.name]
      say(Notice("toasts.notNow", ["command": name, "reason": reason], .attention))
      return [.beep]
    }
    let command = offer.binding.command
    if top.isSaving, command == "back" || command == "logOff" {
      say(Notice("program.working"))
      return []
    }
    switch command {
    case "back": return pop(keepsDraft: true)
    case "help": return push(HelpScreen(of: top, offers: offers, context))
    case "commands": return push(CommandsScreen(offers: offers, context))
    case "lock": return lock()
    case "logOff": return logOff()
    default: return deliverToTop(.command(command))
    }
  }
}
