import ArgumentParser
import Glibc

/// The way of every run: parse, do, and say by the exit status how it went.
@main
enum Program {
  static func main() {
    Glibc.exit(run().rawValue)
  }

  private static func run() -> ExitStatus {
    var command: any ParsableCommand
    do {
      command = try Regdesk.parseAsRoot()
    } catch {
      return answer(parser: error)
    }
    do {
      try command.run()
      return .done
    } catch let error as CommandFailure {
      if let key = error.key { Speech.say(key, error.values) }
      return error.status
    } catch  where Regdesk.exitCode(for: error).isSuccess {
      // A request for help reaches us as an error.
      return answer(parser: error)
    } catch {
      return say(Refusal(error))
    }
  }

  private static func say(_ refusal: Refusal) -> ExitStatus {
    for line in refusal.lines { Speech.say(plain: line) }
    return refusal.status
  }

  /// Shows what the parser has to say: help is data, everything else is wrong usage.
  private static func answer(parser error: any Error) -> ExitStatus {
    let message = Regdesk.fullMessage(for: error)
    guard Regdesk.exitCode(for: error).isSuccess else {
      Speech.say(plain: message)
      return .usage
    }
    do {
      try StandardOutput.write(message)
      return .done
    } catch {
      return say(Refusal(error))
    }
  }
}
