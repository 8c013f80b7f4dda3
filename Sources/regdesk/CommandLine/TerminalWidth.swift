import Glibc

/// How wide the terminal behind a descriptor is.
enum TerminalWidth {
  /// Its columns; nil where no terminal is, or one that does not say.
  static func of(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else {
      return nil
    }
    return size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
