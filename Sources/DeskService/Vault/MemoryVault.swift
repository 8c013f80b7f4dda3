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

  private let erased = Mutex<[[UInt8]]>([])
  private let kept = Mutex<[String: [UInt8]]>([:])

  package func erasedSubjects() throws(VaultFault) -> [[UInt8]] { erased.withLock { $0 } }

  package func noteErased(_ subjectKeys: [[UInt8]]) throws(VaultFault) {
    erased.withLock { $0 += subjectKeys }
  }

  package func keepSealed(_ bytes: [UInt8]?, named name: String) throws(VaultFault) {
    kept.withLock { $0[name] = bytes }
  }

  package func sealed(named name: String) throws(VaultFault) -> [UInt8]? {
    kept.withLock { $0[name] }
  }

  package var lastFault: VaultFault? { nil }
}
