import DeskService
import DeskUI
import Registration
import ScreenKit

/// Taking what is gone out of the bytes of the file, with its progress and proof.
enum Purge {
  /// Nil when nothing waited.
  static func run(_ session: DeskSession) throws -> ErasureProof? {
    let progress = ProgressLine()
    let interruption = Interruption()
    defer { progress.clear() }
    do {
      return try session.purge { step in
        let steps = PurgeStep.allCases
        progress.show(
          "purging.\(step.rawValue)", done: (steps.firstIndex(of: step) ?? 0) + 1,
          total: steps.count)
        return !interruption.isWanted
      }
    } catch DatabaseFault.busy {
      throw CommandFailure("purgeBusy")
    } catch DatabaseFault.full {
      throw CommandFailure("purgeFull")
    }
  }

  /// The sentences of a proof and what it found.
  static func write(_ proof: ErasureProof) throws {
    let sentences = ErasureWords.sentences(of: proof, Speech.words)
    try StandardOutput.write(sentences.joined(separator: "\n"))
    for place in proof.residue { try StandardOutput.write(place) }
  }
}
