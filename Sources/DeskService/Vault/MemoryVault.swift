package import Registration
import Synchronization

/// A vault that is gone with the process, for rehearsals and databases in memory.
package final class MemoryVault: Vault {
  package let auditKey: [UInt8]
  private let known = Mutex<[Int64: AuditHead]>([:])

  package init(auditKey: [UInt8] = Sodium.randomBytes(32)) { self.auditKey = auditKey }

  package func heads() throws(VaultFault) -> [Int64: AuditHead] { known.withLock { $0 } }

  package func note(_ head: AuditHead, station: Int64) {
    known.withLock { heads in
      if (heads[station]?.sequence ?? 0) < head.sequence { heads[station] = head }
    }
  }

  package var lastFault: VaultFault? { nil }
}
